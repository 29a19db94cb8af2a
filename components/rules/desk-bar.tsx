import type { RulesState } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import { readRulesFile, rulesFile } from '../../lib/rules/file';
import { RULE_BOOKS, type RuleBook } from '../../lib/rules/types';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { openJson } from '../ui/open-json';
import { saveJson } from '../ui/save-json';
import { importFault } from './import-fault';
import type { Rules } from './use-rules';

interface DeskBarProps {
  rules: Rules;
  state: RulesState;
  book: RuleBook;
  onBook: (book: RuleBook) => void;
  language: Language;
  onLanguage: (language: Language) => void;
  onNew: () => void;
  onSave: () => void;
}

/** Which rules are on show, and what is done with all of them. */
export function DeskBar(props: DeskBarProps) {
  const { rules, state, book, onBook, language, onLanguage, onNew, onSave } = props;
  const take = async () => {
    const { json } = await openJson();
    const read = readRulesFile(json, state.team, state);
    if (!read.ok) {
      rules.say({ tone: 'red', text: importFault(read, json), actions: [] });
      return;
    }
    const { put } = read.value;
    const count = put.rules.length + put.switches.length + put.lines.length;
    if (count === 0) rules.say({ tone: 'plain', text: t('rules.import.same'), actions: [] });
    else {
      const counts = { rules: put.rules.length, switches: put.switches.length, lines: put.lines.length };
      await rules.write(read.value, t('rules.imported', counts));
    }
  };
  const { team } = state;
  const isAny = team.rules.length + team.switches.length + team.lines.length > 0;
  return (
    <div class="rules-bar">
      <div class="rules-choices" role="group" aria-label={t('rules.book')}>
        {RULE_BOOKS.map((each) => (
          <Chip key={each} pressed={each === book} onClick={() => onBook(each)}>
            {t(`rules.book.${each}`)}
          </Chip>
        ))}
      </div>
      <div class="rules-choices" role="group" aria-label={t('rules.language')}>
        {(['zh-CN', 'en'] as const).map((each) => (
          <Chip key={each} pressed={each === language} onClick={() => onLanguage(each)}>
            {t(`rules.language.${each}`)}
          </Chip>
        ))}
      </div>
      <Button onClick={onNew}>{t('rules.new')}</Button>
      <Button look="main" disabled={!rules.isDirty} onClick={onSave}>
        {t('editor.save')} <kbd>Ctrl+Enter</kbd>
      </Button>
      {rules.isDirty && <Button onClick={rules.discardAll}>{t('editor.discard')}</Button>}
      <span class="rules-files">
        <Button look="link" onClick={() => void take()}>
          {t('rules.import')}
        </Button>
        <Button
          look="link"
          disabled={!isAny}
          onClick={() => saveJson('sellerside-rules.json', rulesFile(team))}
        >
          {t('rules.export')}
        </Button>
      </span>
    </div>
  );
}
