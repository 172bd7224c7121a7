// Mở ứng dụng điện thoại: one small page, no library but React.
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { guardShell } from './guard-shell.ts';
import './fonts.css';
import './phone.css';
import './field.css';
import './list.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html không có chỗ cho ứng dụng');
createRoot(place).render(<App />);
guardShell();
