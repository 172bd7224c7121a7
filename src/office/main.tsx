// Mở ứng dụng văn phòng: the nonce first, then the language, then the first screen.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, loadLanguage } from './messages/translate.ts';
import { libraryLocale } from './shell/ant-locale.ts';
import { installNonceShim, readNonce } from './shell/csp-nonce.ts';
import { queryClient, router } from './shell/router.tsx';
import { theme } from './shell/theme.ts';
import './ui/fonts.css';
import './ui/base.css';
import './ui/parts.css';
import './ui/field.css';
import './ui/print.css';

const nonce = readNonce();
if (nonce) installNonceShim(nonce);

const place = document.getElementById('app');
if (!place) throw new Error('index.html không có chỗ cho ứng dụng');

await loadLanguage();
createRoot(place).render(
  <StrictMode>
    <ConfigProvider
      locale={libraryLocale(chosenLanguage())}
      theme={theme}
      {...(nonce ? { csp: { nonce } } : {})}
      button={{ autoInsertSpace: false }}
      // Lists open inside the landmark of their field, so that they are found where they belong.
      getPopupContainer={(trigger) => trigger?.closest<HTMLElement>('main, .context-bar') ?? document.body}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
);
