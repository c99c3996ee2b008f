#!/usr/bin/env bash
# FFmpeg 5.1.9 (Debian 12), as seen on 2026-11-29.
#
# An MP4 whose edit list has two pieces (0 to 3 s, then 5 to 8 s; "a piece cut out") plays the second piece
# right where pictures are in the order of decoding. With B-frames it may be one or two pictures off, by where
# the cut falls: FFmpeg lays the edit by the first packet that is decoded, and not by the first picture that is
# shown. The first edit is right in both. That is within 0.07 s at 30 pictures a second; the product leaves it.
#
# Prints which picture is shown one second into the second piece, for six cuts; fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1
cat >edit.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
const [from, to, start] = process.argv.slice(2);
const bytes = readFileSync(from);
const at = bytes.indexOf('edts') - 4;
const old = bytes.readUInt32BE(at);
const zero = bytes.readInt32BE(at + old - 8);
const rows = [[3000, zero], [2500, zero + Number(start) * 1000]];
const box = Buffer.alloc(24 + 12 * rows.length);
box.writeUInt32BE(box.length, 0);
box.write('edts', 4);
box.writeUInt32BE(box.length - 8, 8);
box.write('elst', 12);
box.writeUInt32BE(rows.length, 20);
rows.forEach(([ms, start], n) => {
  box.writeUInt32BE(ms, 24 + 12 * n);
  box.writeInt32BE(start, 28 + 12 * n);
  box.writeUInt16BE(1, 32 + 12 * n);
});
const whole = Buffer.concat([bytes.subarray(0, at), box, bytes.subarray(at + old)]);
for (const name of ['moov', 'trak']) {
  const place = whole.indexOf(name) - 4;
  whole.writeUInt32BE(whole.readUInt32BE(place) + box.length - old, place);
}
writeFileSync(to, whole);
JS
shown() {
  # The brightness of the upper left corner of picture n is n.
  ffmpeg -v error -f lavfi -i "testsrc2=s=320x180:r=30:d=8,format=gray,geq=lum='if(lt(X,64)*lt(Y,64),N,lum(X,Y))'" \
    -pix_fmt yuvj420p -c:v libx264 -preset veryfast -crf 5 -bf "$1" -video_track_timescale 30000 -y plain.mp4
  for start in 150 151 152 153 154 155; do
    node edit.mjs plain.mp4 cut.mp4 $start
    ffmpeg -v error -i cut.mp4 -vf "select=between(t\,3.99\,4.01),crop=32:32:16:16,scale=1:1:flags=area,format=gray" \
      -frames:v 1 -f rawvideo - | od -An -tu1 | tr -d ' '
  done | tr '\n' ' '
}
plain=$(shown 0)
reordered=$(shown 2)
echo "pictures 180 to 185 are due; shown without B-frames: $plain"
echo "with two at most: $reordered"
[ "$plain" = '180 181 182 183 184 185 ' ] && [ "$reordered" != "$plain" ]
