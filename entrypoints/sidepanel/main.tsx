import { render } from 'preact';
import '../../assets/tokens.css';
import '../../components/ui/base.css';
import { openPanelLink } from '../../lib/messaging/panel-link';
import { App } from './app';
import './app.css';
import { whoAmI } from './where';

const where = await whoAmI();
const link = openPanelLink(where.hello);
const root = document.getElementById('root');
if (root) render(<App link={link} isFramed={where.isFramed} />, root);
