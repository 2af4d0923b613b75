import { encode } from 'uqr';

/** A QR code as one path in squares of 1 × 1, with its quiet border. */
export interface QrDrawing {
  size: number;
  path: string;
}

const QUIET_BORDER = 4;

/** The QR code of a text; a seventh of it may be smudged, because it lives on paper. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_BORDER });
  return { size, path: data.map(rowPath).join('') };
}

/** Neighbouring dark squares of a row are one stroke: the path is several times shorter. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x++;
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
  }
  return path;
}
