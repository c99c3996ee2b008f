#!/usr/bin/env bash
# FFmpeg 5.1.9 (Debian 12), as seen on 2026-11-29.
#
# `-metadata:s:v rotate=90`, which many recipes name for test files of turned phone videos, writes a display
# matrix that turns the other way: a phone that was held upright writes [0 1 -1 0], "turn by 90 degrees
# clockwise to show it"; FFmpeg 5.1 writes [0 -1 1 0] for 90. FFmpeg 6 has `-display_rotation` instead. So a
# file that is made with the tag proves that a picture is turned, and not that it is turned the right way:
# write the matrix itself. When reading, FFmpeg obeys all eight matrices, mirrored ones too.
#
# Prints the matrix that the tag writes, and how FFmpeg shows each of the eight; fails if either changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1
# Upper left red, upper right green, lower left blue, lower right white.
ffmpeg -v error -f lavfi -i 'color=red:s=64x64:r=5:d=1[a];color=lime:s=64x64:r=5:d=1[b];color=blue:s=64x64:r=5:d=1[c];color=white:s=64x64:r=5:d=1[d];[a][b]hstack[e];[c][d]hstack[f];[e][f]vstack' \
  -c:v libx264 -pix_fmt yuv444p -crf 5 plain.mp4
ffmpeg -v error -i plain.mp4 -c copy -metadata:s:v rotate=90 tagged.mp4
cat >matrix.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
const [file, out, ...numbers] = process.argv.slice(2);
const bytes = readFileSync(file);
const at = bytes.indexOf('tkhd') + 4 + 40;
const places = [0, 4, 12, 16];
if (out === undefined) console.log(places.map((place) => bytes.readInt32BE(at + place) / 65536).join(' '));
else {
  places.forEach((place, n) => bytes.writeInt32BE(Number(numbers[n]) * 65536, at + place));
  writeFileSync(out, bytes);
}
JS
tag=$(node matrix.mjs tagged.mp4)
echo "rotate=90 writes: $tag"
corners() {
  ffmpeg -v error -i "$1" -frames:v 1 -vf scale=2:2:flags=area+full_chroma_int,format=rgb24 -f rawvideo - |
    node -e "const b=require('fs').readFileSync(0);console.log([0,3,6,9].map(i=>{const[r,g,l]=b.subarray(i,i+3);return r>127?(g>127?'W':'R'):g>127?'G':l>127?'B':'?'}).join(''))"
}
shown=''
for matrix in '1 0 0 1' '0 1 -1 0' '-1 0 0 -1' '0 -1 1 0' '-1 0 0 1' '1 0 0 -1' '0 1 1 0' '0 -1 -1 0'; do
  node matrix.mjs plain.mp4 turned.mp4 $matrix
  seen=$(corners turned.mp4)
  echo "[$matrix] is shown as $seen"
  shown="$shown $seen"
done
# Upper left, upper right, lower left, lower right, by what x' = a x + c y, y' = b x + d y say.
[ "$tag" = '0 -1 1 0' ] && [ "$shown" = ' RGBW BRWG WBGR GWRB GRWB BWRG RBGW WGBR' ]
