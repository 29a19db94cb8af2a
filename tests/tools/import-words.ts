import type { FaultDetail, FileFaultCode } from '../../lib/exchange/fault';
import type { FileNoteCode, SkipCode } from '../../lib/exchange/types';

/** What the command says; the workspace says the same from its locale files. */

const FAULTS: Record<FileFaultCode, string> = {
  empty: 'the file is empty',
  'too-large': 'the file is larger than {megabytes} MB',
  'unpacked-too-large': 'the workbook unpacks to more than {megabytes} MB',
  'too-many-rows': 'the file has more than {rows} rows',
  encrypted: 'the workbook has a password; save it without one',
  damaged: 'the file is cut off or damaged',
  archive: 'this is an archive without a workbook; unpack it first',
  'not-a-table': 'this is no table of replies ({kind})',
  'no-text': 'this is neither a workbook nor a text that can be read',
  'bad-json': 'the JSON is broken',
  'bad-yaml': 'the YAML is broken',
  'unknown-shape': 'the file is in good order, but holds no replies that we know how to read',
  'open-quote': 'a quote is opened and never closed',
  'bad-own': 'the file is ours, but something in it does not fit',
  backup: 'this is a backup; it is restored in the settings',
  newer: 'the file was written by a newer version',
  'no-rows': 'there is no row in it',
};

const REASONS: Record<SkipCode, string> = {
  'no-body': 'no text',
  'no-category': 'no first category',
  'body-too-long': 'the text has {length} characters, {limit} is the most',
  command: 'a command that we cannot follow: {source}',
  'unknown-variable': 'an unknown variable: {source}',
  undecided: 'nobody has said what {source} is',
  'picture-only': 'a picture and no text',
  'cell-error': 'a formula that came to nothing',
  'not-an-item': 'not a reply',
  'bad-field': 'no reply can have this {field}',
};

const NOTES: Record<FileNoteCode, string> = {
  macros: 'the workbook carries macros; they were not read',
  merged: '{count} cells of merged columns got the text of the first',
  'web-page': 'it is a web page under the name of a workbook',
  misnamed: 'its name says another format than it has',
  pictures: '{count} rows name a picture, which has to be added by hand',
  samples: '{count} sample rows of the template were left out',
  'empty-groups': '{count} groups without replies were left out',
  'cut-titles': '{count} titles were cut',
  'dropped-shortcuts': '{count} shortcuts cannot be typed here and were dropped',
};

const filled = (text: string, values: FaultDetail): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

export function faultWords(code: FileFaultCode, detail: FaultDetail = {}): string {
  const place = detail.place ?? (detail.line === undefined ? undefined : `line ${detail.line}`);
  const where = place === undefined ? '' : ` (${place}${detail.problem ? `: ${detail.problem}` : ''})`;
  return `${filled(FAULTS[code], detail)}${where}`;
}

export const reasonWords = (reason: SkipCode, detail: FaultDetail = {}): string =>
  filled(REASONS[reason], detail);

export const noteWords = (code: FileNoteCode, count: number): string => filled(NOTES[code], { count });
