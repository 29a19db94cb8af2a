import { inMenuOrder } from '../../../lib/guides/signs';
import type { Guides, Playbook, PlaybookStep } from '../../../lib/guides/types';
import { bundledIdOf, flawsOf, isBundled, ownIdOf, standing } from '../../../lib/guides/walk';
import { t } from '../../../lib/platform/i18n';
import { type Audience, withAudience } from '../../../lib/team/audience';
import { AudienceFields } from '../../ui/audience-fields';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useLanguage } from '../../ui/use-language';
import { GuideForm } from './form';
import type { Replies } from './lines-editor';
import { DeskShell, type Entry } from './shell';
import { StepEditor } from './step-editor';
import type { Drafts } from './use-drafts';

interface PlaybooksViewProps {
  guides: Guides;
  drafts: Drafts;
  replies: Replies;
  open: string | null;
  onOpen: (id: string) => void;
}

/** Playbooks: bundled ones become one's own as soon as a word of them is changed. */
export function PlaybooksView({ guides, drafts, replies, open, onOpen }: PlaybooksViewProps) {
  const language = useLanguage();
  const saved = inMenuOrder(standing(guides.playbooks));
  const all = [...saved, ...drafts.fresh('playbooks', saved)];
  const newest = saved.find(({ id }) => bundledIdOf(id) === open);
  const item = (open !== null && drafts.of('playbooks', open)) || newest;
  const entries = all
    .map((each): Entry => {
      const shown = drafts.of('playbooks', each.id) ?? each;
      return {
        id: bundledIdOf(each.id),
        name: shown.name,
        detail: [t('guides.desk.stepCount', { count: shown.steps.length }), sourceWord(each)]
          .filter(Boolean)
          .join(' · '),
        isDirty: drafts.of('playbooks', each.id) !== undefined,
        heading: t(`language.${each.language}`),
      };
    })
    .sort((a, b) => (a.heading === b.heading ? 0 : a.heading === t(`language.${language}`) ? -1 : 1));
  const begin = (example: boolean) => {
    const id = crypto.randomUUID();
    drafts.set('playbooks', example ? exampleBook(id, language) : emptyBook(id, language));
    onOpen(id);
  };
  return (
    <DeskShell
      label={t('desk.playbooks')}
      entries={entries}
      open={open}
      onOpen={onOpen}
      newText={t('guides.desk.playbookNew')}
      onNew={() => begin(false)}
      drafts={drafts}
      empty={
        <>
          <p>{t('guides.desk.playbooksEmpty')}</p>
          <Button onClick={() => begin(true)}>{t('guides.desk.example')}</Button>
        </>
      }
    >
      {item ? (
        <PlaybookForm key={open} item={item} newest={newest} drafts={drafts} replies={replies} />
      ) : (
        entries.length > 0 && <p class="desk-hint">{t('guides.desk.playbooksHint')}</p>
      )}
    </DeskShell>
  );
}

const sourceWord = (book: Playbook) =>
  isBundled(book)
    ? t('guides.desk.bundled')
    : book.id !== bundledIdOf(book.id)
      ? t('guides.desk.ownVersion')
      : '';

const emptyStep = (): PlaybookStep => ({ id: crypto.randomUUID(), name: '', advice: [], lines: [] });
const emptyBook = (id: string, language: Playbook['language']): Playbook => ({
  id,
  revision: 0,
  editedAt: 0,
  name: '',
  language,
  about: '',
  steps: [emptyStep()],
});

function exampleBook(id: string, language: Playbook['language']): Playbook {
  const step = (n: 1 | 2): PlaybookStep => ({
    id: `step-${n}`,
    name: t(`guides.desk.example.step${n}`),
    advice: [t(`guides.desk.example.advice${n}`)],
    lines: [{ title: t(`guides.desk.example.step${n}`), body: t(`guides.desk.example.line${n}`) }],
  });
  return { ...emptyBook(id, language), name: t('guides.desk.example.playbook'), steps: [step(1), step(2)] };
}

interface PlaybookFormProps {
  item: Playbook;
  newest: Playbook | undefined;
  drafts: Drafts;
  replies: Replies;
}

function PlaybookForm({ item, newest, drafts, replies }: PlaybookFormProps) {
  const { steps } = item;
  const flaws = flawsOf(item);
  const change = (part: Partial<Playbook>, audience: Audience = item) => {
    const own = isBundled(item) ? { id: ownIdOf(item.id), revision: 0 } : {};
    drafts.set('playbooks', { ...withAudience(item, audience), ...own, ...part });
  };
  const move = (from: number, by: -1 | 1) => {
    const moved = [...steps];
    const [step] = moved.splice(from, 1);
    if (step) moved.splice(from + by, 0, step);
    change({ steps: moved });
  };
  return (
    <GuideForm
      kind="playbooks"
      item={item}
      newest={newest}
      drafts={drafts}
      removeText={t(
        newest && newest.id !== bundledIdOf(newest.id) ? 'guides.desk.restoreBundled' : 'guides.desk.remove',
      )}
    >
      {isBundled(item) && <p class="desk-hint">{t('guides.desk.bundled.hint')}</p>}
      <TextField label={t('guides.desk.name')} value={item.name} onValue={(name) => change({ name })} />
      <TextField label={t('guides.desk.about')} value={item.about} onValue={(about) => change({ about })} />
      <SelectField
        label={t('guides.desk.language')}
        value={item.language}
        options={(['zh-CN', 'en'] as const).map((each) => [each, t(`language.${each}`)])}
        onValue={(language) => change({ language })}
      />
      <AudienceFields value={item} onValue={(audience) => change({}, audience)} />
      <h2>{t('guides.desk.steps')}</h2>
      {steps.map((step, index) => (
        <StepEditor
          key={step.id}
          step={step}
          index={index}
          steps={steps}
          flaws={flaws.filter(({ stepId }) => stepId === step.id)}
          replies={replies}
          ownLabels={drafts.ownLabels}
          onStep={(changed) => change({ steps: steps.map((each) => (each.id === step.id ? changed : each)) })}
          onMove={(by) => move(index, by)}
          onRemove={() => change({ steps: steps.filter(({ id }) => id !== step.id) })}
        />
      ))}
      <div>
        <Button onClick={() => change({ steps: [...steps, emptyStep()] })}>{t('guides.desk.stepAdd')}</Button>
      </div>
    </GuideForm>
  );
}
