/** Counts, move names and a watermark as a subtitle script (ASS v4+) that FFmpeg burns in. */
import type { CaptionCue } from './captions.ts';

export interface OverlayInput {
  readonly width: number;
  readonly height: number;
  readonly durationSec: number;
  /** None where only the watermark is wanted. */
  readonly cues: readonly CaptionCue[];
  readonly watermark?: string | undefined;
}

/** `0:03:07.25`; ASS counts in hundredths. */
function assTime(sec: number): string {
  const hundredths = Math.round(sec * 100);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(hundredths / 6000);
  const clock = `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;
  return `${clock}:${pad(Math.floor(hundredths / 100) % 60)}.${pad(hundredths % 100)}`;
}

/** Text that cannot be taken for override codes. */
function plainText(text: string): string {
  return text
    .replaceAll('\\', '/')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll(/\s+/g, ' ');
}

const STYLE_FIELDS =
  'Name,Fontname,Fontsize,PrimaryColour,OutlineColour,BackColour,Bold,BorderStyle,Outline,Shadow,' +
  'Alignment,MarginL,MarginR,MarginV';

/** Colors are &HAABBGGRR, alpha 00 opaque. Alignment as on a numeric keypad. */
function style(
  name: string,
  fontSize: number,
  alignment: number,
  color: string,
  margin: { readonly side: number; readonly edge: number },
): string {
  const outline = Math.max(2, Math.round(fontSize / 14));
  const margins = [margin.side, margin.side, margin.edge].map(Math.round).join(',');
  return `Style: ${name},Sans,${Math.round(fontSize)},${color},&H40000000,&H80000000,-1,1,${outline},0,${alignment},${margins}`;
}

/** Beside each other under a wide picture, above each other in the lower part of a tall one. */
function styles(width: number, height: number): string[] {
  const unit = Math.min(width, height) / 100;
  const side = 3 * unit;
  const [white, soft, faint] = ['&H00FFFFFF', '&H30FFFFFF', '&H70FFFFFF'];
  const mark = style('Mark', 3.5 * unit, 9, faint, { side, edge: side });
  if (height > width) {
    return [
      style('Count', 24 * unit, 2, white, { side, edge: 0.07 * height }),
      style('Move', 7 * unit, 2, white, { side, edge: 0.22 * height }),
      style('Next', 5 * unit, 2, soft, { side, edge: 0.03 * height }),
      mark,
    ];
  }
  return [
    style('Count', 9 * unit, 2, white, { side, edge: unit }),
    style('Move', 5 * unit, 1, white, { side, edge: side }),
    style('Next', 4 * unit, 3, soft, { side, edge: side }),
    mark,
  ];
}

/** The script for a picture of this size. */
export function overlayScript(input: OverlayInput): string {
  const { width, height, cues, durationSec, watermark } = input;
  const dialog = (start: number, end: number, name: string, text: string): string =>
    `Dialogue: 0,${assTime(start)},${assTime(end)},${name},,0,0,0,,${text}`;
  const events = cues.flatMap(({ startSec, endSec, moveName, count, nextName }) => [
    ...(count === undefined ? [] : [dialog(startSec, endSec, 'Count', String(count))]),
    dialog(startSec, endSec, 'Move', plainText(moveName)),
    ...(nextName === undefined
      ? []
      : [dialog(startSec, endSec, 'Next', `→ ${plainText(nextName)}`)]),
  ]);
  if (watermark !== undefined) {
    events.push(dialog(0, durationSec, 'Mark', plainText(watermark)));
  }
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${width}`,
    `PlayResY: ${height}`,
    'WrapStyle: 0',
    '',
    '[V4+ Styles]',
    `Format: ${STYLE_FIELDS}`,
    ...styles(width, height),
    '',
    '[Events]',
    'Format: Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text',
    ...events,
    '',
  ].join('\n');
}
