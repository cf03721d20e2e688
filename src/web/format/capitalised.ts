/** A title that begins a line or a cell: "mã hồ sơ" as "Mã hồ sơ". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
