import { useState } from 'preact/hooks';
import { SECTION_NAMES } from '../../../lib/guides/sections';
import {
  type Guides,
  PRODUCT_SECTIONS,
  type ProductCard,
  type ProductSectionKind,
} from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import { bodyFault } from '../../ui/body-fault';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useBraces } from '../../ui/use-braces';
import { useLanguage } from '../../ui/use-language';
import { VariableChips } from '../../ui/variable-chips';
import { GuideForm, LinesField } from './form';
import { PasteTable } from './paste-table';
import { QuestionList, type TalkKeeping } from './question-list';
import { DeskShell, type Entry } from './shell';
import type { Drafts } from './use-drafts';

interface ProductsViewProps {
  guides: Guides;
  drafts: Drafts;
  talk: TalkKeeping;
  open: string | null;
  onOpen: (id: string) => void;
}

export const emptyCard = (name = ''): ProductCard => ({
  id: crypto.randomUUID(),
  revision: 0,
  editedAt: 0,
  name,
  aliases: [],
  sections: [],
  questions: [],
});

/** What agents ask the supervisor, and the product cards that their answers go into. */
export function ProductsView({ guides, drafts, talk, open, onOpen }: ProductsViewProps) {
  const [isPasting, setPasting] = useState(false);
  const saved = [...guides.products].sort((a, b) => a.name.localeCompare(b.name));
  const newest = saved.find(({ id }) => id === open);
  const item = (open !== null && drafts.of('products', open)) || newest;
  const entries = [...saved, ...drafts.fresh('products', saved)].map((each): Entry => {
    const { id, name, sections, questions } = drafts.of('products', each.id) ?? each;
    const lines = sections.reduce((sum, section) => sum + section.lines.length, 0);
    return {
      id,
      name,
      detail: t('guides.desk.cardCount', { lines, questions: questions.length }),
      isDirty: drafts.of('products', id) !== undefined,
    };
  });
  const begin = (card: ProductCard) => {
    drafts.set('products', card);
    onOpen(card.id);
  };
  return (
    <>
      <QuestionList questions={guides.questions} products={saved} drafts={drafts} talk={talk} />
      <DeskShell
        label={t('desk.products')}
        entries={entries}
        open={open}
        onOpen={onOpen}
        newText={t('guides.desk.productNew')}
        onNew={() => begin(emptyCard())}
        acts={<Button onClick={() => setPasting(!isPasting)}>{t('guides.desk.paste')}</Button>}
        drafts={drafts}
        empty={
          <>
            <p>{t('guides.desk.productsEmpty')}</p>
            <Button onClick={() => begin(exampleCard())}>{t('guides.desk.example')}</Button>
          </>
        }
      >
        {isPasting && <PasteTable products={saved} drafts={drafts} onDone={() => setPasting(false)} />}
        {item ? (
          <ProductForm key={open} item={item} newest={newest} drafts={drafts} />
        ) : (
          entries.length > 0 && !isPasting && <p class="desk-hint">{t('guides.desk.productsHint')}</p>
        )}
      </DeskShell>
    </>
  );
}

const exampleCard = (): ProductCard => ({
  ...emptyCard(t('guides.desk.example.product')),
  aliases: [t('guides.desk.example.alias')],
  sections: [
    { kind: 'selling', lines: [t('guides.desk.example.selling')] },
    { kind: 'cautions', lines: [t('guides.desk.example.caution')] },
  ],
  questions: [{ question: t('guides.desk.example.question'), answer: t('guides.desk.example.answer') }],
});

interface ProductFormProps {
  item: ProductCard;
  newest: ProductCard | undefined;
  drafts: Drafts;
}

function ProductForm({ item, newest, drafts }: ProductFormProps) {
  const language = useLanguage();
  const { form, onFocusIn, insert } = useBraces<HTMLDivElement>();
  const faultOf = (body: string) => bodyFault(body, drafts.ownLabels);
  const change = (part: Partial<ProductCard>) => drafts.set('products', { ...item, ...part });
  const linesOf = (kind: ProductSectionKind) => item.sections.find((each) => each.kind === kind)?.lines ?? [];
  const putSection = (kind: ProductSectionKind, lines: string[]) =>
    change({
      sections: PRODUCT_SECTIONS.flatMap((each) => {
        const own = each === kind ? lines : linesOf(each);
        return own.length > 0 ? [{ kind: each, lines: own }] : [];
      }),
    });
  const { questions } = item;
  const putQuestion = (n: number, part: Partial<(typeof questions)[number]>) =>
    change({ questions: questions.map((each, at) => (at === n ? { ...each, ...part } : each)) });
  return (
    <GuideForm
      kind="products"
      item={item}
      newest={newest}
      drafts={drafts}
      removeText={t('guides.desk.remove')}
    >
      <TextField label={t('guides.desk.name')} value={item.name} onValue={(name) => change({ name })} />
      <LinesField
        label={t('guides.desk.aliases')}
        hint={t('guides.desk.aliases.hint')}
        lines={item.aliases}
        onLines={(aliases) => change({ aliases })}
      />
      <TextField
        type="date"
        label={t('guides.desk.validFrom')}
        hint={t('guides.desk.validFrom.hint')}
        value={item.validFrom ?? ''}
        onValue={(day) => {
          const { validFrom: _, ...rest } = item;
          drafts.set('products', day ? { ...rest, validFrom: day } : rest);
        }}
      />
      <h2>{t('guides.desk.sections')}</h2>
      <p class="desk-hint">{t('guides.desk.sections.hint')}</p>
      <VariableChips onInsert={insert} ownLabels={drafts.ownLabels} />
      <div class="guide-open" ref={form} onFocusIn={onFocusIn}>
        {PRODUCT_SECTIONS.filter((kind) => kind !== 'rivals').map((kind) => (
          <LinesField
            key={kind}
            label={SECTION_NAMES[kind][language]}
            faultOf={faultOf}
            lines={linesOf(kind)}
            onLines={(lines) => putSection(kind, lines)}
          />
        ))}
      </div>
      <LinesField
        label={`${SECTION_NAMES.rivals[language]} · ${t('guides.eyesOnly')}`}
        lines={linesOf('rivals')}
        onLines={(lines) => putSection('rivals', lines)}
      />
      <h2>{t('guides.desk.questions')}</h2>
      {questions.map(({ question, answer }, n) => (
        <div key={n} class="guide-line">
          <div class="guide-line-own" onFocusIn={onFocusIn}>
            <TextField
              label={t('guides.desk.question')}
              value={question}
              onValue={(text) => putQuestion(n, { question: text })}
            />
            <TextField
              label={t('guides.desk.answer')}
              fault={faultOf(answer)}
              rows={2}
              value={answer}
              onValue={(text) => putQuestion(n, { answer: text })}
            />
          </div>
          <IconButton
            icon="clear"
            label={t('guides.desk.questionRemove')}
            onClick={() => change({ questions: questions.filter((_, at) => at !== n) })}
          />
        </div>
      ))}
      <div>
        <Button onClick={() => change({ questions: [...questions, { question: '', answer: '' }] })}>
          {t('guides.desk.questionAdd')}
        </Button>
      </div>
    </GuideForm>
  );
}
