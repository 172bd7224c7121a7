// Các trường dữ liệu cá nhân, to choose from.
import { PERSONAL_FIELD_NAMES, PERSONAL_FIELDS } from '#domain/privacy/field.ts';
import { capitalise } from '../ui/capitalise.ts';

export const FIELD_OPTIONS = PERSONAL_FIELD_NAMES.map((field) => ({
  value: field,
  label: capitalise(PERSONAL_FIELDS[field].label),
}));
