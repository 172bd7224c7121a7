// Diện mạo: the one accent, type and spacing handed to Ant Design; the same values stand in ui/base.css.
import type { ThemeConfig } from 'antd';

export const GREEN = '#0b5d3b';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: GREEN,
    colorInfo: GREEN,
    colorLink: GREEN,
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: GREEN,
    colorText: '#1b2420',
    colorTextSecondary: '#4d5852',
    colorTextTertiary: '#5b665f',
    colorTextPlaceholder: '#66716b',
    colorBorder: '#8b9690',
    borderRadius: 4,
    fontFamily: "'Noto Sans', 'Segoe UI', system-ui, sans-serif",
    fontSize: 15,
    lineHeight: 1.6,
    controlHeight: 38,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Drawer: { padding: 20 },
  },
};
