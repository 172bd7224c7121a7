// The session cookie: bound to this host, over TLS or localhost only, out of reach of scripts.

export const SESSION_COOKIE = '__Host-thongsuot';
