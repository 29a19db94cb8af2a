import { type FieldId, type FormatId, MAPPED_FIELDS } from './types';

/**
 * What columns are called, in the files of other tools and in ours: a heading is compared without what stands in
 * brackets, spaces and stars, in lower case.
 */
const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[\s*:_-]/g, '')
    .toLowerCase();

/** The same of several columns: `话术1`, `话术二`. */
const NUMBER = /[\d一二三四五]+$/;

/** In order of weight: where two columns could be the same field, the word that comes first here wins. */
const WORDS: Record<FieldId, string> = {
  category: '一级分类 一级分组 话术分类 快捷短语分组 分组 分类 类别 类型 大类 目录 category group folder',
  subcategory: '二级分类 二级分组 子分类 小类 subcategory subgroup',
  title: '话术标题 话术问题 标题 问题 问法 名称 title name subject question label',
  body: '话术内容 快捷短语内容 快捷短语 短语内容 内容 答案 回答 回复 回复内容 话术 短语 正文 content snippet text body reply answer message response',
  shortcut:
    '快捷短语编码 快捷编码 快捷码 编码 短语编码 快捷键 缩写 shortcut abbreviation shortcode trigger code',
  tags: '标签 关键词 产品型号 型号 tags tag keywords',
  stage: '阶段 环节 stage',
  picture: '图片名 图片 picture image',
  id: '编号 sellersideid',
  pinned: '置顶 pinned',
  wording: '其他说法 otherwording',
  chinese: '中文译文 chinesetranslation',
  english: '英文译文 englishtranslation',
  validFrom: '开始日期 validfrom',
  validUntil: '结束日期 validuntil',
  marketplaces: '平台 marketplaces',
  shops: '店铺 shops',
  posts: '岗位 posts',
};

/** By plain heading: the field, and how well the word fits it. */
const FIELD_OF = new Map<string, { field: FieldId; rank: number }>();
for (const [field, words] of Object.entries(WORDS) as [FieldId, string][])
  for (const [rank, word] of words.split(' ').entries()) FIELD_OF.set(word, { field, rank });

const FOREIGN: ReadonlySet<FieldId> = new Set([...MAPPED_FIELDS, 'picture']);
/** Fields that several columns may share. */
const SHARED: ReadonlySet<FieldId> = new Set(['tags', 'wording']);

/**
 * What each heading says its column holds; null where it says nothing, or another has the better word for that field.
 * A second column of texts holds other wordings of the first. `isOwn`: also the fields of our own exports, whose words
 * mean other things elsewhere.
 */
export function fieldsByHeader(headers: readonly string[], isOwn: boolean): (FieldId | null)[] {
  const known = headers.map((header) => {
    const found = FIELD_OF.get(plainHeader(header).replace(NUMBER, ''));
    return found && (isOwn || FOREIGN.has(found.field)) ? found : null;
  });
  return known.map((mine, column) => {
    if (!mine || SHARED.has(mine.field)) return mine?.field ?? null;
    const isBeaten = known.some(
      (other, at) =>
        other?.field === mine.field && (other.rank < mine.rank || (other.rank === mine.rank && at < column)),
    );
    if (!isBeaten) return mine.field;
    return mine.field === 'body' ? 'wording' : null;
  });
}

/** The headings by which a tool's files are known, all of them and (unless `more`) no others. */
const SIGNATURES: readonly { format: FormatId; headers: string; more?: true }[] = [
  { format: 'sellerside', headers: '编号 标题 内容 快捷码', more: true },
  { format: 'sellerside', headers: 'sellersideid title content shortcut', more: true },
  { format: 'qianniu-v3', headers: '分组 快捷编码 标题 内容', more: true },
  { format: 'four-column', headers: '一级分类 二级分类 话术标题 话术内容' },
  { format: 'kefubao', headers: '一级分类 二级分类 话术问题 话术内容' },
  { format: 'qianniu', headers: '快捷短语编码 快捷短语 快捷短语分组' },
  { format: 'qianniu', headers: '快捷短语编码 快捷短语' },
  { format: 'qianniu-client', headers: '快捷编码 快捷短语 快捷短语分组', more: true },
  { format: 'one-column', headers: '快捷短语内容' },
  { format: 'questions', headers: '问题 答案' },
  { format: 'questions', headers: '问题 答案 产品型号' },
  { format: 'script-list', headers: '内容 类型 标签' },
  { format: 'helpdesk', headers: 'name category content tags scope' },
  { format: 'textexpander', headers: 'abbreviation snippet label' },
  { format: 'chatwoot', headers: 'id shortcode content accountid', more: true },
];

/** Brackets tell 客服宝 from others with its headings: it says in them which columns must be filled. */
const REQUIRED = /必填/;

export function formatByHeader(headers: readonly string[]): FormatId | null {
  const plain = headers.map(plainHeader).filter((header) => header !== '');
  const found = SIGNATURES.find(({ headers: wanted, more }) => {
    const words = wanted.split(' ');
    return (more || words.length === plain.length) && words.every((word) => plain.includes(word));
  });
  if (found?.format === 'four-column' && headers.some((header) => REQUIRED.test(header))) return 'kefubao';
  return found?.format ?? null;
}
