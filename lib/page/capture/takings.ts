import type { CaptureAnswer, Piece } from '../../evidence/capture';
import { fetchPicture, type Picture } from './pictures';
import { bytesPiece, textPiece } from './pieces';
import type { TranscriptLog } from './transcript';

const MIME = { transcript: 'application/json', page: 'text/html' } as const;

/** What is taken of a page beside its frames, piece by piece; each is made once, so that its pieces fit together. */
export class Takings {
  private text: { of: keyof typeof MIME; text: string } | null = null;
  private picture: { url: string; got: Picture } | null = null;

  constructor(
    private readonly log: TranscriptLog,
    private readonly make: Record<keyof typeof MIME, () => string>,
  ) {}

  tellText(of: keyof typeof MIME, piece: number): CaptureAnswer {
    if (this.text?.of !== of || piece === 0) this.text = { of, text: this.make[of]() };
    return pieceOr(textPiece(this.text.text, piece, MIME[of]));
  }

  /** Of the pictures in the list only: nothing else is fetched for anybody. */
  async tellPicture(url: string, piece: number): Promise<CaptureAnswer> {
    if (!this.log.pictures().some((picture) => picture.url === url)) return NOT_FETCHED;
    if (this.picture?.url !== url || piece === 0) {
      const got = await fetchPicture(url);
      this.picture = got && { url, got };
    }
    const { got } = this.picture ?? {};
    return got ? pieceOr(bytesPiece(got.bytes, piece, got.mime)) : NOT_FETCHED;
  }
}

const NOT_FETCHED: CaptureAnswer = { ok: false, reason: 'not-fetched' };

function pieceOr(piece: Piece | null): CaptureAnswer {
  return piece ? { ok: true, is: 'piece', piece } : { ok: false, reason: 'no-part' };
}
