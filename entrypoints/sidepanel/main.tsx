import { render } from 'preact';
import '../../assets/tokens.css';
import '../../components/ui/base.css';
import { openPanelLink } from '../../lib/messaging/panel-link';
import { App } from './app';
import './app.css';
import { whoAmI } from './where';

const { kind, hello } = await whoAmI();
const link = openPanelLink(hello);
const root = document.getElementById('root');
if (root) render(<App link={link} kind={kind} tabId={hello.tabId} />, root);
