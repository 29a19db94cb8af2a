import { STATEMENT_PARTS, type StatementPart } from '../types';

/** A part that ends a sentence needs no full stop of ours. */
const ENDED = /[。！？!?；;.…]$/;

/** 起因→威胁→诉求→结果 as the one text that the form takes; parts that are empty are left out. */
export function statementText(statement: Readonly<Record<StatementPart, string>>): string {
  return STATEMENT_PARTS.map((part) => statement[part].trim())
    .filter((text) => text !== '')
    .map((text) => (ENDED.test(text) ? text : `${text}。`))
    .join('');
}
