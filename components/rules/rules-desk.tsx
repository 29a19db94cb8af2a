import { useMemo, useState } from 'preact/hooks';
import { limitsOf } from '../../lib/authority/limits';
import { authorityOf } from '../../lib/authority/own';
import type { Opinion } from '../../lib/buyer/opinion';
import type { RulesState } from '../../lib/messaging/calls';
import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import type { Language } from '../../lib/replies/types';
import { listsOf } from '../../lib/rules/file';
import { switchKey } from '../../lib/rules/pending';
import { effectOn, rulesToTry, type Tried } from '../../lib/rules/try';
import type { RuleBook, TeamRules } from '../../lib/rules/types';
import { StatusLine } from '../ui/status-line';
import { TextField } from '../ui/text-field';
import { useLanguage } from '../ui/use-language';
import { BundledEffect } from './bundled-effect';
import { BundledRuleView } from './bundled-rule';
import { DeskBar } from './desk-bar';
import { entriesOf, isFound } from './entries';
import { LineList } from './line-list';
import { newRule } from './new-rule';
import { RuleList } from './rule-list';
import './rules.css';
import { TeamForm } from './team-form';
import { TryBox } from './try-box';
import type { Rules } from './use-rules';
import { useSettled } from './use-settled';

interface RulesDeskProps {
  rules: Rules;
  settings: Settings;
  /** As panels have it, so that what is tried here is what they tell; null: not read. */
  opinion: Opinion | null;
  /** As the address has it. */
  book: RuleBook;
  onBook: (book: RuleBook) => void;
}

/** The rules of signals and of wording: what there is at the left, one of them in the middle, its effect at the right. */
export function RulesDesk({ rules, settings, opinion, book, onBook }: RulesDeskProps) {
  const { state, team } = rules;
  if (!state || !team) return <StatusLine said={rules.said} />;
  // Another book has rules, lines and a sentence of its own.
  return <BookDesk key={book} {...{ rules, settings, opinion, book, onBook, state, team }} />;
}

function BookDesk(props: RulesDeskProps & { state: RulesState; team: TeamRules }) {
  const { rules, settings, opinion, book, onBook, state, team } = props;
  const shown = useLanguage();
  const [language, setLanguage] = useState<Language>(shown);
  const [open, setOpen] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [text, setText] = useState('');
  const [marketplace, setMarketplace] = useState<Marketplace | null>(null);

  const { authority, wordingLevels: levels } = settings;
  const check = useMemo(
    () => ({ limits: limitsOf(authorityOf(authority), null), levels, opinion }),
    [authority, levels, opinion],
  );
  const before = useMemo(() => rulesToTry(state, state.team, check), [state, check]);
  const settled = useSettled(team);
  const after = useMemo(
    () => (settled === state.team ? before : rulesToTry(state, settled, check)),
    [state, settled, before, check],
  );
  const effects = useMemo(() => {
    const lines = state.team.lines.filter((line) => line.of === book && line.language === language);
    return effectOn(lines, before, after);
  }, [state, before, after, book, language]);

  const all = entriesOf(state, team, book, language);
  const entries = query.trim() === '' ? all : all.filter((entry) => isFound(book, entry, query));
  const entry = all.find(({ id }) => id === open);
  const save = async () => {
    const faulty = rules.isDirty ? await rules.save() : null;
    const rule = faulty !== null && rules.pending.rules.get(faulty);
    if (!rule) return;
    // Where the fault is, is where the supervisor is taken.
    if (rule.of !== book) onBook(rule.of);
    setLanguage(rule.language);
    setOpen(rule.id);
  };
  const tryLine = (line: Tried) => {
    setText(line.text);
    setMarketplace(line.marketplace);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches the key of the fields inside.
    <div
      class="rules-desk"
      onKeyDown={(event) => {
        if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <div class="rules-top">
        <DeskBar
          {...{ rules, state, book, onBook, language }}
          onLanguage={(chosen) => {
            setLanguage(chosen);
            setOpen(null);
          }}
          onNew={() => {
            const rule = newRule(book, language, entry?.kind);
            rules.edit(rule);
            setOpen(rule.id);
          }}
          onSave={() => void save()}
        />
        <StatusLine said={rules.said} />
      </div>
      <div class="rules-cols">
        <div class="rules-left">
          <TextField label={t('rules.find')} value={query} onValue={setQuery} autocomplete="off" />
          <RuleList
            of={book}
            entries={entries}
            open={open}
            isDirty={(id) =>
              rules.pending.rules.has(id) || rules.pending.switches.has(switchKey({ of: book, rule: id }))
            }
            onOpen={setOpen}
          />
        </div>
        <div class="rules-middle">
          {!entry && <p class="desk-hint">{t(`rules.hint.${book}`)}</p>}
          {entry?.rule.by === 'product' && (
            <BundledRuleView
              rule={entry.rule.rule}
              isOn={entry.isOn}
              onSwitch={(isOn) => rules.flip({ of: book, rule: entry.id, isOn })}
            />
          )}
          {entry?.rule.by === 'team' && (
            <TeamForm
              key={entry.id}
              rule={entry.rule.rule}
              lists={listsOf(state, book, language)}
              onRule={rules.edit}
              onRemove={() => entry.rule.by === 'team' && void rules.remove(entry.rule.rule)}
            />
          )}
        </div>
        <div class="rules-right">
          <TryBox
            {...{ language, text, marketplace, before, after }}
            of={book}
            onText={setText}
            onMarketplace={setMarketplace}
            onOpen={setOpen}
            onKeep={(line) => void rules.keepLine(line, t('rules.line.kept'))}
          />
          <LineList
            effects={effects}
            isPending={rules.isDirty}
            onTry={tryLine}
            onExpect={(line) => void rules.keepLine(line, t('rules.line.expected'))}
            onDrop={(line) => void rules.dropLine(line)}
          />
          {rules.isDirty && (
            <BundledEffect bundled={state} of={book} {...{ language, before, after }} onTry={tryLine} />
          )}
        </div>
      </div>
    </div>
  );
}
