import { render } from 'preact';
import '../../assets/tokens.css';
import '../../components/ui/base.css';
import { App } from './app';
import './app.css';

const root = document.getElementById('root');
if (root) render(<App />, root);
