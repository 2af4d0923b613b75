import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decline } from '../../scripts/new/declension.ts';
import { fill, yamlValue } from '../../scripts/new/fill.ts';
import { headerOf, idOf, institutionQuestions, ownKindOf } from '../../scripts/new/institution-questions.ts';
import { freeNumber } from '../../scripts/new/numbers.ts';
import { slugOf } from '../../scripts/new/slug.ts';
import { isTimeZone, timeZoneOf, timeZones } from '../../scripts/new/time-zones.ts';
import { readWeek } from '../../scripts/new/week.ts';
import { caseNames } from '../../src/schemas/vocabulary.ts';

const declensions = [
  [
    'гимназия',
    false,
    'гимназия гимназии гимназии гимназию гимназией гимназии',
    'гимназии гимназий гимназиям гимназии гимназиями гимназиях',
  ],
  ['лицей', false, 'лицей лицея лицею лицей лицеем лицее', 'лицеи лицеев лицеям лицеи лицеями лицеях'],
  [
    'училище',
    false,
    'училище училища училищу училище училищем училище',
    'училища училищ училищам училища училищами училищах',
  ],
  [
    'школа-интернат',
    false,
    'школа-интернат школы-интерната школе-интернату школу-интернат школой-интернатом школе-интернате',
    'школы-интернаты школ-интернатов школам-интернатам школы-интернаты школами-интернатами школах-интернатах',
  ],
  [
    'методист',
    true,
    'методист методиста методисту методиста методистом методисте',
    'методисты методистов методистам методистов методистами методистах',
  ],
  [
    'системный администратор',
    true,
    'системный администратор системного администратора системному администратору системного администратора системным администратором системном администраторе',
    'системные администраторы системных администраторов системным администраторам системных администраторов системными администраторами системных администраторах',
  ],
  [
    'заместитель директора по УВР',
    true,
    'заместитель директора по УВР заместителя директора по УВР заместителю директора по УВР заместителя директора по УВР заместителем директора по УВР заместителе директора по УВР',
    'заместители директора по УВР заместителей директора по УВР заместителям директора по УВР заместителей директора по УВР заместителями директора по УВР заместителях директора по УВР',
  ],
  [
    'ответственный за журнал',
    true,
    'ответственный за журнал ответственного за журнал ответственному за журнал ответственного за журнал ответственным за журнал ответственном за журнал',
    'ответственные за журнал ответственных за журнал ответственным за журнал ответственных за журнал ответственными за журнал ответственных за журнал',
  ],
  [
    'старшая вожатая',
    true,
    'старшая вожатая старшей вожатой старшей вожатой старшую вожатую старшей вожатой старшей вожатой',
    'старшие вожатые старших вожатых старшим вожатым старших вожатых старшими вожатыми старших вожатых',
  ],
] as const;

for (const [name, isPerson, singular, plural] of declensions) {
  test(`«${name}» склоняется по падежам и числам`, () => {
    const word = decline(name, isPerson);
    assert.ok(word && 'pl' in word && word.pl);
    assert.equal(caseNames.map((it) => word[it]).join(' '), singular);
    assert.equal(caseNames.map((it) => word.pl?.[it]).join(' '), plural);
  });
}

test('слово, чей род по буквам не узнать, не склоняется наугад', () => {
  assert.equal(decline('помощь', false), undefined);
});

test('неделя читается так, как её пишут люди', () => {
  const slot = (day: string, from: string, to: string) => ({ day, from, to });
  assert.deepEqual(readWeek('пн, 14:30-15:00'), {
    problem: 'не понимаю «пн». Пишите так: пн-пт 14:30-15:00, сб 10:00-11:00. Графика нет — нет',
  });
  assert.deepEqual(readWeek('Пн-Ср 14:30–15:00; суббота с 9:00 до 10.30'), {
    slots: [
      ...['monday', 'tuesday', 'wednesday'].map((day) => slot(day, '14:30', '15:00')),
      slot('saturday', '09:00', '10:30'),
    ],
  });
  assert.deepEqual(readWeek(' нет '), { slots: [] });
});

const wrongWeeks = [
  ['по вторникам', /не понимаю «по вторникам»/],
  ['зз 14:30-15:00', /не знаю дня «зз»/],
  ['пт-вт 14:30-15:00', /неделя идёт с понедельника/],
  ['пн 25:00-26:00', /времени такого нет/],
  ['пн 15:00-14:00', /конец раньше начала/],
  ['', /хотя бы один приём/],
] as const;

for (const [written, expected] of wrongWeeks) {
  test(`график «${written}» объяснён, а не угадан`, () => {
    const week = readWeek(written);
    assert.match('problem' in week ? week.problem : '', expected);
  });
}

test('пояс находится по городу, как бы его ни написали, и все пояса знакомы часам', () => {
  assert.equal(timeZoneOf('Липецк'), 'Europe/Moscow');
  assert.equal(timeZoneOf('г. Орел'), 'Europe/Moscow');
  assert.equal(timeZoneOf('Бугуруслан'), 'Asia/Yekaterinburg');
  assert.equal(timeZoneOf('Ростов-на-Дону'), 'Europe/Moscow');
  assert.equal(timeZoneOf('Малые Вязёмы'), undefined);
  assert.deepEqual(
    [
      ...timeZones.map(([zone]) => zone),
      ...['Томск', 'Киров', 'Саратов', 'Анадырь', 'Симферополь'].map((city) => timeZoneOf(city) ?? ''),
    ].filter((zone) => !isTimeZone(zone)),
    [],
  );
});

test('имена папок и шапка складываются из названия', () => {
  assert.equal(idOf({ name: 'МБОУ Гимназия № 12 города Липецка', city: 'Липецк' }), 'lipetsk-12');
  assert.equal(idOf({ name: 'ГАПОУ Нефтяной техникум', city: 'Бугуруслан' }), 'buguruslan-neftyanoy-tehnikum');
  assert.equal(slugOf('Щёлково, съезд'), 'schelkovo-sezd');
  assert.equal(headerOf('МБОУ Гимназия № 12 города Липецка', 'Липецк'), 'МБОУ Гимназия № 12, Липецк');
  assert.ok(headerOf('Муниципальное бюджетное общеобразовательное учреждение лицей', 'Елец').length <= 40);
});

test('гимназия узнаётся по названию, а обычной школе своих слов не нужно', () => {
  assert.equal(ownKindOf('МАОУ «Гимназия № 12»', 'школа'), 'гимназия');
  assert.equal(ownKindOf('МБОУ школа № 1', 'школа'), undefined);
  assert.equal(ownKindOf('МБОУ СОШ № 1', 'школа'), undefined);
});

test('номер общей страницы — первый свободный, своей — последний', () => {
  const taken = new Set([1, 2, 4, 99]);
  assert.equal(freeNumber(taken, [1, 99], false), 3);
  assert.equal(freeNumber(taken, [1, 99], true), 98);
  assert.equal(freeNumber(new Set([1]), [1, 1], false), undefined);
  // /404 is the page of what is missing.
  assert.equal(freeNumber(new Set(), [404, 405], false), 405);
});

test('образец заполняется построчно, и всё остальное в нём остаётся', () => {
  assert.equal(
    fill('# пояснение\na: 1   # зачем\nb: 2\n', [[/^a: \d+/, 'a: 5']]),
    '# пояснение\na: 5   # зачем\nb: 2\n',
  );
  assert.throws(() => fill('a: 1\n', [[/^c: .*$/, 'c: 2']]), /0 lines/);
});

test('значение берётся в кавычки, когда без них его прочтут иначе', () => {
  assert.equal(yamlValue('МБОУ СШ № 5'), 'МБОУ СШ № 5');
  assert.equal(yamlValue('{Lesson} по подгруппам'), "'{Lesson} по подгруппам'");
  assert.equal(yamlValue('да: нет'), "'да: нет'");
});

test('у каждого вопроса есть пример, и пример проходит проверку самого вопроса', () => {
  const questions = institutionQuestions({
    taken: [],
    journals: [{ value: 'generic', label: 'общие слова' }],
    misspelled: () => undefined,
  });
  const given = { name: 'МБОУ Гимназия № 12 города Липецка', kind: 'school', city: 'Липецк', hours: 'пн 14:30-15:00' };
  assert.deepEqual(
    questions
      .filter(({ example, problem, options }) => {
        const isKnown = options === undefined || options(given).some(({ value }) => value === example);
        return !isKnown || problem?.(example, given) !== undefined;
      })
      .map(({ flag }) => flag),
    [],
  );
});
