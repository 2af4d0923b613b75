import type { RoleId } from '../schemas/common.ts';
import type { Institution } from '../schemas/institution.ts';
import type { Words } from '../schemas/vocabulary.ts';
import { resolveText } from './words.ts';

/** What a role is called in an institution: as its regulation says, or by the vocabulary. */
export function roleTitle(role: RoleId, roles: Institution['roles'], words: Words): string {
  return resolveText(roles[role]?.title ?? byVocabulary(role), words);
}

function byVocabulary(role: RoleId): string {
  if (role === 'parent') return 'Родитель';
  return role === 'register-office' ? '{RegisterOffice}' : `{${role.charAt(0).toUpperCase()}${role.slice(1)}}`;
}
