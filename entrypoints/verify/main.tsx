import { render } from 'preact';
import '../../assets/tokens.css';
import '../../components/ui/base.css';
import { VerifyView } from '../../components/evidence/verify/verify-view';
import { setLanguage, t } from '../../lib/platform/i18n';
import './page.css';

/**
 * The offline page: one file for whoever has no Sellerside. It is bundled apart, since an extension's page may hold no
 * script of its own and this one may load none.
 */
function Page() {
  return (
    <main class="page">
      <h1>{t('evidence.verify.title')}</h1>
      <VerifyView />
    </main>
  );
}

const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
setLanguage(language);
document.documentElement.lang = language;
document.title = t('evidence.verify.title');
const root = document.getElementById('root');
if (root) render(<Page />, root);
