import { HttpError } from './errors.ts';

/** The rows of a CSV text (RFC 4180): fields in quotes may have commas, line ends, and quotes that are doubled. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw new HttpError(400, `the quote in row ${rows.length + 1} is never closed`);
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const start = at;
    while (at < text.length && !',\r\n'.includes(text[at]!)) at += 1;
    field += text.slice(start, at);
    row.push(field);
    if (text[at] === ',') {
      at += 1;
      // A comma at the very end has an empty field behind it.
      if (at < text.length) continue;
      row.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows as CSV; what a spreadsheet would take for a formula is kept from being one. */
export function formatCsv(rows: (string | number)[][]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
