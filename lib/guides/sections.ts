import type { Language } from '../replies/types';
import { PRODUCT_SECTIONS, type ProductSectionKind } from './types';

/** What each section of a product card is called where a person reads it, or writes it into a table. */
export const SECTION_NAMES: Record<ProductSectionKind, Record<Language, string>> = {
  selling: { 'zh-CN': '卖点', en: 'selling points' },
  install: { 'zh-CN': '安装', en: 'installation' },
  cautions: { 'zh-CN': '注意事项', en: 'cautions' },
  contents: { 'zh-CN': '标配', en: 'in the box' },
  parameters: { 'zh-CN': '成分参数', en: 'ingredients, specs' },
  suits: { 'zh-CN': '适合', en: 'suits' },
  unsuited: { 'zh-CN': '不适合', en: "doesn't suit" },
  rivals: { 'zh-CN': '竞品差异', en: 'differences to rivals' },
};

/** Other words that people write for them. */
const SYNONYMS: Record<string, ProductSectionKind> = {
  优势: 'selling',
  产品优势: 'selling',
  使用方法: 'install',
  用法: 'install',
  安装流程: 'install',
  注意: 'cautions',
  使用注意: 'cautions',
  使用注意事项: 'cautions',
  配件: 'contents',
  包装清单: 'contents',
  成分: 'parameters',
  参数: 'parameters',
  规格: 'parameters',
  材质: 'parameters',
  适合人群: 'suits',
  不适合人群: 'unsuited',
  禁忌: 'unsuited',
  竞品: 'rivals',
  对比: 'rivals',
  advantages: 'selling',
  usage: 'install',
  contents: 'contents',
  parameters: 'parameters',
  ingredients: 'parameters',
  specs: 'parameters',
  rivals: 'rivals',
  competitors: 'rivals',
};

/** By its name in either language, or a usual other word; null where nobody can say which it is. */
export function sectionOf(word: string): ProductSectionKind | null {
  const wanted = word.trim().toLowerCase();
  const named = PRODUCT_SECTIONS.find((kind) =>
    [kind, ...Object.values(SECTION_NAMES[kind])].some((name) => name.toLowerCase() === wanted),
  );
  return named ?? (Object.hasOwn(SYNONYMS, wanted) ? (SYNONYMS[wanted] ?? null) : null);
}
