/** A drawing of boxes in rows and columns, each joined to the one on its right and the one below: `columns` by `rows` characters. */
export function drawGrid(columns, rows) {
  const [width, height] = [20, 6];
  const across = Math.floor(columns / width);
  const down = Math.floor(rows / height);
  const lines = [];
  for (let row = 0; row < down; row++) {
    const last = row === down - 1;
    const name = (column) => `R${row} C${column}`.padEnd(10);
    const each = (make) => Array.from({ length: across }, (_, column) => make(column, column === across - 1)).join('').padEnd(columns);
    lines.push(
      each((_, end) => `┌────────────┐${end ? '      ' : '      '}`),
      each((column, end) => `│ ${name(column)} │${end ? '      ' : '─────▶'}`),
      each(() => `└─────┬──────┘      `.replace('┬', last ? '─' : '┬')),
      each(() => (last ? ' '.repeat(width) : '      │             ')),
      each(() => (last ? ' '.repeat(width) : '      ▼             ')),
      ' '.repeat(columns),
    );
  }
  while (lines.length < rows) lines.push(' '.repeat(columns));
  return lines.join('\n');
}
