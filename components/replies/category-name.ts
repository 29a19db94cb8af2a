import { t } from '../../lib/platform/i18n';
import { type Category, UNSORTED_CATEGORY } from '../../lib/replies/types';

/** The one that we made ourselves keeps the words of the day it was made; on the screen it has today's. */
export function categoryName({ id, name }: Pick<Category, 'id' | 'name'>): string {
  return id === UNSORTED_CATEGORY ? t('personal.category') : name;
}
