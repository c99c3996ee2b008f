/** Takes the boxes of an MP4 apart and puts them together, for test files. */

export interface TestBox {
  readonly name: string;
  readonly content: Buffer;
}

function split(bytes: Buffer): TestBox[] {
  const boxes: TestBox[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    boxes.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, at + size),
    });
    at += size;
  }
  return boxes;
}

export function boxesOf(boxes: readonly TestBox[]): Buffer {
  return Buffer.concat(
    boxes.flatMap(({ name, content }) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(8 + content.length);
      head.write(name, 4, 'latin1');
      return [head, content];
    }),
  );
}

/** With other boxes inside of each box at that path; nothing may stand behind them that has a place. */
export function withBoxes(
  bytes: Buffer,
  [name, ...inner]: readonly string[],
  change: (boxes: readonly TestBox[]) => readonly TestBox[],
): Buffer {
  if (name === undefined) return boxesOf(change(split(bytes)));
  return boxesOf(
    split(bytes).map((box) =>
      box.name === name ? { name, content: withBoxes(box.content, inner, change) } : box,
    ),
  );
}
