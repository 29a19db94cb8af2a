import { useState } from 'preact/hooks';
import { type ExampleQuestion, formatByExample, type NoteExample } from '../../../lib/notes/by-example';
import type { NoteFormat } from '../../../lib/notes/types';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { TextField } from '../../ui/text-field';
import { Preview } from './preview';
import { questionWord } from './question-words';
import { FlagField } from './situation-fields';

interface ExampleFormProps {
  agent: string;
  day: string;
  onFormat: (format: NoteFormat) => void;
  onLeave: () => void;
}

const BLANK: NoteExample = { text: '', agent: '', date: '', name: '', flag: null };

/** A format out of notes as the team writes them today, a row each; what cannot be told is asked. */
export function ExampleForm({ agent, day, onFormat, onLeave }: ExampleFormProps) {
  const [name, setName] = useState(t('notes.desk.byExample.name'));
  const [examples, setExamples] = useState<readonly NoteExample[]>([BLANK]);
  const [date, setDate] = useState<string>();
  const made = formatByExample({ id: 'own', name }, examples, date);
  const asked = made.ok ? [] : made.questions;
  const put = (at: number, next: NoteExample | null) =>
    setExamples(examples.flatMap((each, index) => (index === at ? (next ?? []) : each)));
  const answer = (question: ExampleQuestion, choice: string) => {
    if (question.ask === 'date-form') setDate(choice);
    const example = examples[question.example];
    if (question.ask === 'event' && example) put(question.example, { ...example, event: choice });
  };
  return (
    <div class="note-desk-form">
      <p class="desk-hint">{t('notes.desk.byExample.hint')}</p>
      <TextField label={t('notes.desk.name')} value={name} maxLength={60} onValue={setName} />
      {examples.map((example, at) => (
        <fieldset key={at} class="note-desk-situation">
          <legend>{t('notes.desk.example', { number: at + 1 })}</legend>
          <div class="note-desk-row">
            <TextField
              label={t('notes.desk.example.text')}
              value={example.text}
              // Other words are another event than the one that was chosen.
              onValue={(text) => put(at, { ...bare(example), text })}
            />
            <TextField
              label={t('notes.desk.example.agent')}
              value={example.agent}
              onValue={(tag) => put(at, { ...example, agent: tag })}
            />
            <TextField
              label={t('notes.desk.example.date')}
              value={example.date}
              onValue={(typed) => put(at, { ...example, date: typed })}
            />
            <TextField
              label={t('notes.situation')}
              value={example.name}
              onValue={(typed) => put(at, { ...example, name: typed })}
            />
            <FlagField flag={example.flag} onFlag={(flag) => put(at, { ...example, flag })} />
          </div>
          {asked
            .filter((question) => question.example === at && example.text !== '')
            .map((question) => (
              <p key={question.ask} class="note-warn">
                {questionWord(question)}
                {choicesOf(question).map((choice) => (
                  <Chip key={choice} pressed={false} onClick={() => answer(question, choice)}>
                    {choice}
                  </Chip>
                ))}
              </p>
            ))}
          {examples.length > 1 && (
            <IconButton
              icon="clear"
              label={t('notes.desk.example.remove', { number: at + 1 })}
              onClick={() => put(at, null)}
            />
          )}
        </fieldset>
      ))}
      {made.ok && <Preview format={made.format} agent={agent} day={day} />}
      <div class="desk-acts">
        <Button look="main" disabled={!made.ok} onClick={() => made.ok && onFormat(made.format)}>
          {t('notes.desk.byExample.take')}
        </Button>
        <Button onClick={() => setExamples([...examples, BLANK])}>{t('notes.desk.example.add')}</Button>
        <Button onClick={onLeave}>{t('notes.desk.leave')}</Button>
      </div>
    </div>
  );
}

function choicesOf(question: ExampleQuestion): readonly string[] {
  if (question.ask === 'date-form') return question.forms;
  return question.ask === 'event' ? question.choices : [];
}

function bare({ event: _, ...rest }: NoteExample): NoteExample {
  return rest;
}
