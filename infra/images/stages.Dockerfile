# syntax=docker/dockerfile:1
# The stages: one image, deployed once for each stage (FUNCTION_TARGET says which it serves).
# Build from the top of the repository: docker build -f infra/images/stages.Dockerfile -t stages .
# The base is slim Debian with Node and the FFmpeg that the tests run with.
ARG NODE=node:26.10.0-bookworm-slim

FROM ${NODE} AS base
# FFmpeg depends on a window library, and that on compilers for graphics cards. Nothing here opens a window,
# and they are loaded only by what does: without them the base is 160 MB smaller.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ffmpeg \
  && rm -rf /var/lib/apt/lists/* \
  && dpkg --purge --force-depends libgl1-mesa-dri libllvm15 libz3-4 \
  && ffmpeg -hide_banner -version > /dev/null

# What traces need of OpenTelemetry, as one file: its packages are for development only.
FROM ${NODE} AS bundle
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY core/package.json core/
COPY platform/package.json platform/
COPY data/package.json data/
COPY functions/package.json functions/
COPY web/package.json web/
RUN npm ci --ignore-scripts --no-audit --no-fund --workspace core --workspace platform
COPY platform platform
RUN node platform/telemetry/bundle.ts

FROM ${NODE} AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY core/package.json core/
COPY platform/package.json platform/
COPY data/package.json data/
COPY functions/package.json functions/
COPY web/package.json web/
# No install scripts: sharp and ONNX Runtime bring their programs along, and FFmpeg is Debian's.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace core --workspace platform --workspace data --workspace functions
COPY core core
COPY platform platform
COPY --from=bundle /app/platform/build platform/build
COPY data data
COPY functions functions
COPY infra/images infra/images
RUN node infra/images/prune.ts stages

FROM base AS stages
WORKDIR /app
ENV NODE_ENV=production \
  NODE_COMPILE_CACHE=/app/.compile-cache \
  BACHATA_CACHE_DIR=/tmp/bachata \
  MALLOC_ARENA_MAX=2
COPY --from=install /app ./
# Loads every stage once, with the models: the modules are compiled, and what is missing fails the build.
# Node keeps the cache of each user apart, so whoever runs the image makes it.
RUN mkdir .compile-cache /data && chown node:node .compile-cache /data
USER node
RUN node infra/images/warm.ts && rm -rf /tmp/bachata
EXPOSE 8080
STOPSIGNAL SIGTERM
# Node itself: npm would keep SIGTERM to itself.
CMD ["node", "functions/start.ts"]
