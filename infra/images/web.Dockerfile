# syntax=docker/dockerfile:1
# The site. Build from the top of the repository: docker build -f infra/images/web.Dockerfile -t web .
ARG NODE=node:26.10.0-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY core/package.json core/
COPY platform/package.json platform/
COPY data/package.json data/
COPY functions/package.json functions/
COPY web/package.json web/
RUN npm ci --ignore-scripts --no-audit --no-fund --workspace core --workspace platform --workspace data --workspace web
COPY core core
COPY platform platform
COPY data data
COPY web web
RUN npm run build --workspace web && node platform/telemetry/bundle.ts

FROM ${NODE} AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY core/package.json core/
COPY platform/package.json platform/
COPY data/package.json data/
COPY functions/package.json functions/
COPY web/package.json web/
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace core --workspace platform --workspace data --workspace web
COPY core core
COPY platform platform
COPY --from=build /app/platform/build platform/build
COPY data data
COPY infra/images infra/images
RUN node infra/images/prune.ts web

FROM ${NODE} AS web
WORKDIR /app
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=8080
COPY --from=install /app ./
COPY --from=build /app/web/build web/build
COPY web/package.json web/server.ts web/
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "web/server.ts"]
