// Những gì nằm trên máy của người điền biểu: the names under which the phone keeps things, so that signing out can find them.

/** Cache that holds opened forms for a reload without a line. */
export const KEPT_FORMS = 'thongsuot-bieu';
/** What local storage keeps of a form that is being filled stands under this and its place. */
export const DRAFT_PREFIX = 'thongsuot.nhap.';
