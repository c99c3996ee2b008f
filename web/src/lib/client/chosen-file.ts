/** The file that was chosen on a page that was left: no store of a browser's history holds a file. */
let chosen: File | undefined;

export function rememberFile(file: File | undefined): void {
  chosen = file;
}

export function rememberedFile(): File | undefined {
  return chosen;
}
