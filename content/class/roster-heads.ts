import type { RosterRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';

/** The longest header that is considered. */
const MAX_TITLE = 100;
/** The most columns of a list. A gradebook of a whole year has fewer; further columns are not read. */
export const MAX_COLUMNS = 1000;

/**
 * Column headers in the exports of Canvas, Moodle and Brightspace and in school lists, in English, German, French,
 * Spanish, Italian, Portuguese, Dutch and Polish; lower case and without accents. The more specific ones first.
 */
const WHOLE = [
  ...['student name', 'student', 'full name', 'preferred name', 'display name', 'pupil', 'pupil name'],
  ...['schuler', 'schulerin', 'schuler/in', 'schuler:in', 'schuler*in', 'schulerinnen und schuler', 'name, vorname'],
  ...['eleve', 'nom complet', 'nom et prenom', 'nom prenom', 'prenom et nom', 'etudiant'],
  ...['alumno', 'alumna', 'alumno/a', 'estudiante', 'nombre completo', 'nombre y apellidos', 'apellidos y nombre'],
  ...[
    'apellidos, nombre',
    'alunno',
    'alunna',
    'alunno/a',
    'studente',
    'nominativo',
    'cognome e nome',
    'nome e cognome',
  ],
  ...['aluno', 'aluna', 'aluno(a)', 'estudante', 'nome completo', 'nome do aluno'],
  ...['leerling', 'volledige naam', 'naam leerling', 'uczen', 'uczennica', 'imie i nazwisko', 'nazwisko i imie'],
  ...['legal name'],
];
/**
 * Each is the whole name if it is the only column, and the first or last name if there is a column for the other part.
 */
const EITHER = ['name', 'nom', 'nombre', 'nome', 'naam', 'nazwa'];
const FIRST = [
  ...[
    'preferred first name',
    'first name',
    'firstname',
    'first names',
    'given name',
    'given names',
    'forename',
    'first',
  ],
  ...[
    'vorname',
    'vornamen',
    'rufname',
    'prenom',
    'prenoms',
    'nombres',
    'primeiro nome',
    'nome proprio',
    'nomes proprios',
  ],
  ...['voornaam', 'roepnaam', 'voornamen', 'imie', 'imiona'],
];
/** A Dutch "van der" has a column of its own. */
const INFIX = ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'infix'];
const LAST = [
  ...[
    'last name',
    'lastname',
    'surname',
    'family name',
    'last',
    'nachname',
    'familienname',
    'zuname',
    'nom de famille',
  ],
  ...['nom de naissance', 'apellidos', 'apellido', 'primer apellido', 'cognome', 'apelido', 'apelidos', 'sobrenome'],
  ...['ultimo nome', 'achternaam', 'nazwisko'],
];
const SECOND_LAST = ['segundo apellido'];
/** If a file has several, a filled one is used: the most specific of those first. */
const NUMBER = [
  ...[
    'student id',
    'id number',
    'idnumber',
    'orgdefinedid',
    'sis user id',
    'student number',
    'pupil id',
    'pupil number',
  ],
  ...['nummer', 'schulernummer', 'schuler-id', 'schuler-nr.', 'matrikelnummer', 'id-nummer', 'numero eleve'],
  ...[
    "numero d'eleve",
    'numero etudiant',
    "numero d'identification",
    'numero de identificacion',
    'dni',
    'nia',
    'matricula',
  ],
  ...['numero de matricula', 'expediente', 'matricola', 'numero di matricola', 'numero di identificazione'],
  ...['numero do aluno', 'n.o de aluno', 'numero de identificacao', 'leerlingnummer', 'studentnummer'],
  ...['numer ucznia', 'numer albumu', 'nr albumu', 'numer identyfikacyjny', 'id'],
];
const LOGIN = [
  ...[
    'sis login id',
    'username',
    'user name',
    'login',
    'login id',
    'email',
    'email address',
    'e-mail',
    'e-mail address',
  ],
  ...[
    'benutzername',
    'anmeldename',
    'e-mail-adresse',
    "nom d'utilisateur",
    'identifiant',
    'courriel',
    'adresse e-mail',
  ],
  ...['adresse de courriel', 'usuario', 'nombre de usuario', 'correo', 'correo electronico', 'direccion de correo'],
  ...[
    'nome utente',
    'utente',
    'indirizzo email',
    'indirizzo e-mail',
    'nome de utilizador',
    'nome de usuario',
    'utilizador',
  ],
  ...['endereco de e-mail', 'gebruikersnaam', 'e-mailadres', 'nazwa uzytkownika', 'adres e-mail', 'adres email'],
];

/** The columns of a table by their content. */
export interface RosterColumns {
  /** The columns that together form the name, in their order. */
  readonly name: readonly number[];
  /** Columns that may hold the id, the most specific first. */
  readonly ids: readonly { readonly at: number; readonly kind: NonNullable<RosterRecord['ids']> }[];
  readonly isOfCanvas: boolean;
  readonly isOfBrightspace: boolean;
}

/** Identifies the columns by a header row; null if there is no name column. */
export function findRosterColumns(row: readonly string[]): RosterColumns | null {
  const titles = row.slice(0, MAX_COLUMNS).map(toTitle);
  const find = (wanted: readonly string[]): number | null =>
    wanted.map((title) => titles.indexOf(title)).find((place) => place >= 0) ?? null;
  const name = findNames(find);
  if (name === null) return null;
  const all = (wanted: readonly string[], kind: NonNullable<RosterRecord['ids']>) =>
    wanted.flatMap((title) => titles.flatMap((one, at) => (one === title ? [{ at, kind }] : [])));
  // Only a Canvas gradebook has all of these; elsewhere an "ID" is a number assigned by the school.
  const isOfCanvas =
    ['id', 'section'].every((title) => titles.includes(title)) &&
    (titles.includes('student') || (titles.includes('lastname') && titles.includes('firstname')));
  return {
    name,
    ids: [...(isOfCanvas ? all(['id'], 'canvas') : []), ...all(NUMBER, 'number'), ...all(LOGIN, 'login')],
    isOfCanvas,
    isOfBrightspace: titles.includes('end-of-line indicator'),
  };
}

function findNames(find: (wanted: readonly string[]) => number | null): readonly number[] | null {
  const [whole, either, first, last] = [find(WHOLE), find(EITHER), find(FIRST), find(LAST)];
  const parts = (...places: readonly (number | null)[]) => places.filter((place) => place !== null);
  if (first !== null && last !== null) return parts(first, find(INFIX), last, find(SECOND_LAST));
  if (whole !== null) return [whole];
  // "Name" next to "Vorname" is the last name, and "Nombre" next to "Apellidos" the first.
  if (first !== null) return parts(first, find(INFIX), either);
  if (last !== null) return parts(either, last, find(SECOND_LAST));
  return either === null ? null : [either];
}

/** Removes accents, case and additions after a header. */
function toTitle(cell: string): string {
  // Normalising the order of a million combining marks takes minutes; no header has a hundred.
  if (cell.length > MAX_TITLE) return '';
  return normaliseName(cell)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/gu, "'")
    .replace(/[\s:*]+$/u, '');
}
