import type { Folded } from './fold';

/** Words that make a clause a question without a mark. 呢 alone doesn't: 我在等着呢. */
const ASKING = [
  '吗',
  '是不是',
  '能不能',
  '会不会',
  '可不可以',
  '要不要',
  '有没有',
  '行不行',
  '好不好',
  '是否',
  '能否',
  '可否',
  '请问',
  '怎么',
  '怎样',
  '如何',
  '为什么',
  '为啥',
  '多少',
  '哪',
];

/** Which sentences of a text ask something; each is looked at once. */
export class Questions {
  private readonly known = new Map<number, boolean>();

  constructor(private readonly folded: Folded) {}

  /** Whether the sentence that a place of the folded text stands in does. */
  asks(at: number): boolean {
    const { text, sentence } = this.folded;
    const number = sentence[at] as number;
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const said = text.slice(sentence.indexOf(number), sentence.lastIndexOf(number) + 1);
    const asks = said.includes('?') || ASKING.some((word) => said.includes(word));
    this.known.set(number, asks);
    return asks;
  }
}
