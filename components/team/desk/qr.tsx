import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';

/** A reader wants this many light squares around. */
const MARGIN = 4;
/** Pixels a square, in the picture that is saved. */
const SCALE = 8;

interface QrProps {
  squares: readonly (readonly boolean[])[];
  label: string;
  /** Of the picture, without its ending. */
  fileName: string;
}

/** A QR code, dark on light in either theme: many readers know no other. */
export function Qr({ squares, label, fileName }: QrProps) {
  const size = squares.length + 2 * MARGIN;
  return (
    <div class="team-qr">
      <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={pathOf(squares)} />
      </svg>
      <Button look="link" onClick={() => void save(squares, `${fileName}.png`)}>
        {t('team.invite.picture')}
      </Button>
    </div>
  );
}

/** One stretch of dark squares in a row after the other: a rectangle each square would show seams when it is scaled. */
function pathOf(squares: QrProps['squares']): string {
  const parts: string[] = [];
  for (const [y, row] of squares.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) parts.push(`M${from + MARGIN} ${y + MARGIN}h${x - from}v1h-${x - from}z`);
    }
  }
  return parts.join('');
}

/** Drawn anew and not taken from the page: a picture of the drawing would have the size that it happens to have there. */
async function save(squares: QrProps['squares'], name: string): Promise<void> {
  const size = (squares.length + 2 * MARGIN) * SCALE;
  const canvas = new OffscreenCanvas(size, size);
  const brush = canvas.getContext('2d');
  if (!brush) return;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, size, size);
  brush.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  brush.fillStyle = '#000';
  brush.fill(new Path2D(pathOf(squares)));
  saveFile(name, await canvas.convertToBlob({ type: 'image/png' }));
}
