/** One text to put in, and what stood in the box before. */
export interface Sample {
  id: string;
  text: string;
  /** The agent's draft; put in by the page's own means. */
  draft?: string;
  /** The agent has put the caret so many characters before the draft's end; absent: they have not touched it. */
  caretBack?: number;
}

const LINE = '亲，这款保温杯今天下单，明天就能发出，支持七天无理由退换哦😊';

/** 4,000 characters exactly, in numbered lines with a blank one now and then. */
const LONG = Array.from({ length: 200 }, (_, index) => `${index % 10 === 9 ? '\n' : ''}${index + 1}、${LINE}`)
  .join('\n')
  .slice(0, 3999)
  .concat('。');

export const SAMPLES: readonly Sample[] = [
  { id: 'short', text: '亲，今天下单今天发货哦。' },
  { id: 'emoji', text: '收到👌🏽谢谢😊一家👩‍👩‍👧‍👦 国旗🇨🇳 爱心❤️' },
  { id: 'lines', text: '您好，\n请您拍一下漏水的位置：\n\n1. 瓶盖\n2. 瓶底' },
  { id: 'full-width', text: 'ＡＢＣ　１２３（全角）～「引号」　。' },
  { id: 'spaces', text: '  前后有空格，中间  也有  ' },
  { id: 'markup', text: '<b>&amp;</b> <img src=x onerror=alert(1)> &lt; "引号" \\n' },
  { id: 'long', text: LONG },
  { id: 'draft', text: '今天发货。\n请放心', draft: '您好，😊' },
  { id: 'caret', text: '今天\n发货', draft: '您好，请稍等', caretBack: 3 },
];
