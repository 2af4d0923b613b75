import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInstitution } from '../../scripts/check/check.ts';
import { faultLine } from '../../src/reader/fault.ts';
import { linesOfCheck } from '../support/checked.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const PARENTS_GUIDE = 'content/guides/e-diary/lost-password.mdx';
const HOURS = 'content/institutions/lipetsk-5/hours.yaml';
const INSTITUTION = 'content/institutions/lipetsk-5/institution.yaml';

interface Case {
  name: string;
  file: string;
  edit: (text: string) => string;
  /** The line that must be among the printed faults. */
  expected: RegExp;
}

const replaced =
  (what: string | RegExp, by: string) =>
  (text: string): string =>
    text.replace(what, by);

const cases: readonly Case[] = [
  {
    name: 'неизвестное слово в тексте названо с файлом, строкой и ближайшим известным',
    file: GUIDE,
    edit: replaced('## Частые ошибки', 'Спросите {teaher.dat}.\n\n## Частые ошибки'),
    expected: /^content\/guides\/plans\/import-plan\.mdx:\d+: \{teaher\.dat\}: слова «teaher» нет в словаре\. Может быть, «teacher»\?$/,
  },
  {
    name: 'неизвестный падеж в поле назван с ближайшим',
    file: GUIDE,
    edit: replaced(/^answer: .*$/m, 'answer: Спросите у {teacher.genn}.'),
    expected: /import-plan\.mdx:6: \{teacher\.genn\}: падежа «genn» нет\. Может быть, «gen»\?$/,
  },
  {
    name: 'номер страницы «Такой страницы нет» вопросу не достаётся',
    file: 'content/faq/plans/print-plan.mdx',
    edit: replaced(/^number: .*$/m, 'number: 404'),
    expected: /print-plan\.mdx:\d+: поле «number»: номер 404 — адрес страницы «Такой страницы нет»: возьмите другой/,
  },
  {
    name: 'второй якорь с тем же именем назван со строкой',
    file: GUIDE,
    edit: replaced('## Частые ошибки', '## Ещё раз {#steps}\n\nТекст.\n\n## Частые ошибки'),
    expected: /import-plan\.mdx:\d+: якорь \{#steps\} уже у заголовка «Порядок»: назовите этот иначе/,
  },
  {
    name: 'у срока проверки не хватает ответственного',
    file: 'content/faq/plans/print-plan.mdx',
    edit: replaced(/^aliases:/m, 'reviewed: 2026-11-25\nreviewEvery: 12\naliases:'),
    expected: /print-plan\.mdx:\d+: рядом с «reviewed», «reviewEvery» нужно и «owner»/,
  },
  {
    name: 'новое изменение стоит под старым',
    file: GUIDE,
    edit: replaced(/^changes:\n/m, 'changes:\n  - { date: 2026-01-10, what: Раз., why: Два. }\n'),
    expected: /import-plan\.mdx:\d+: изменение 2026-11-22 новее того, что над ним/,
  },
  {
    name: 'неизвестный тег назван с ближайшим',
    file: GUIDE,
    edit: replaced('## Частые ошибки', '<Notte title="Раз">\n\nтекст\n\n</Notte>\n\n## Частые ошибки'),
    expected: /import-plan\.mdx:\d+: тега <Notte> нет\. Может быть, «Note»\?$/,
  },
  {
    name: 'незакрытый тег назван со строкой',
    file: GUIDE,
    edit: replaced('</Steps>', ''),
    expected: /import-plan\.mdx:\d+: тег <Steps> не закрыт: добавьте <\/Steps>/,
  },
  {
    name: 'лишнее свойство тега названо',
    file: GUIDE,
    edit: replaced('<Menu path=', '<Menu style="x" path='),
    expected: /import-plan\.mdx:\d+: у тега <Menu> нет свойства «style»/,
  },
  {
    name: 'неизвестный пункт меню назван с ближайшим',
    file: GUIDE,
    edit: replaced('<Menu path="import" />', '<Menu path="imprt" />'),
    expected: /import-plan\.mdx:\d+: пункта меню «imprt» нет в journals\/generic\.yaml\. Может быть, «import»\?$/,
  },
  {
    name: 'неизвестный раздел назван',
    file: GUIDE,
    edit: replaced('area: plans', 'area: planz'),
    expected: /import-plan\.mdx:4: поле «area»: раздела «planz» нет\. Может быть, «plans»\?$/,
  },
  {
    name: 'неизвестный читатель назван',
    file: GUIDE,
    edit: replaced(/^audiences: .*$/m, 'audiences: [teachr]'),
    expected: /import-plan\.mdx:5: поле «audiences»: читателя «teachr» нет\. Может быть, «teacher»\?$/,
  },
  {
    name: 'неизвестное направление названо',
    file: GUIDE,
    edit: replaced(/^directions: .*$/m, 'directions: [plan]'),
    expected: /import-plan\.mdx:\d+: поле «directions»: направления «plan» нет\. Может быть, «plans»\?$/,
  },
  {
    name: 'пустое обязательное поле названо, и сказано, что в нём писать',
    file: GUIDE,
    edit: replaced(/^title: .*$/m, "title: ''"),
    expected: /import-plan\.mdx:2: поле «title»: поле пустое: напишите текст или удалите строку\. Что писать: Действие/,
  },
  {
    name: 'пропущенное обязательное поле названо',
    file: GUIDE,
    edit: replaced(/^minutes: .*\n/m, ''),
    expected: /import-plan\.mdx:\d+: поле «minutes»: не заполнено\. Что писать: Сколько минут/,
  },
  {
    name: 'поле с опечаткой в имени названо с ближайшим',
    file: GUIDE,
    edit: replaced('minutes:', 'minuts:'),
    expected: /import-plan\.mdx:\d+: поле «minuts»: такого поля нет\. Может быть, «minutes»\?$/,
  },
  {
    name: 'слово вместо числа объяснено по-русски',
    file: GUIDE,
    edit: replaced(/^minutes: .*$/m, 'minutes: пять'),
    expected: /поле «minutes»: .*(число|number).*Что писать: Сколько минут/,
  },
  {
    name: 'значение, которое начинается со скобки, просят взять в кавычки',
    file: GUIDE,
    edit: replaced(/^title: .*$/m, 'title: {lesson.acc} заполнить'),
    expected: /import-plan\.mdx:2: значение начинается с фигурной скобки: возьмите его в кавычки/,
  },
  {
    name: 'занятый номер назван вместе с тем, кто его занял, и свободным',
    file: GUIDE,
    edit: replaced(/^number: .*$/m, 'number: 3'),
    expected: /(import-plan|fill-the-lesson)\.mdx:\d+: номер 3 уже у .*\.mdx: возьмите свободный, например \d+$/,
  },
  {
    name: 'битая ссылка названа с ближайшим адресом',
    file: GUIDE,
    edit: replaced('## Частые ошибки', '[Выгрузите план](/guides/plans/exprt-plan/).\n\n## Частые ошибки'),
    expected: /import-plan\.mdx:\d+: страницы «\/guides\/plans\/exprt-plan\/» нет\. Может быть, \/guides\/plans\/export-plan\/\?$/,
  },
  {
    name: 'битый якорь назван с теми, что есть',
    file: GUIDE,
    edit: replaced('## Частые ошибки', '[Проверьте](/guides/plans/export-plan/#chek).\n\n## Частые ошибки'),
    expected: /import-plan\.mdx:\d+: на странице \/guides\/plans\/export-plan\/ нет якоря #chek\. Есть: #steps/,
  },
  {
    name: 'ссылку «здесь» просят подписать',
    file: GUIDE,
    edit: replaced('## Частые ошибки', 'План [здесь](/guides/plans/export-plan/).\n\n## Частые ошибки'),
    expected: /ссылка подписана «здесь»: напишите, куда она ведёт/,
  },
  {
    name: 'инструкция без раздела каркаса названа',
    file: GUIDE,
    edit: replaced(/## Проверьте себя \{#check\}[\s\S]*$/, ''),
    expected: /import-plan\.mdx: нет раздела «## Проверьте себя \{#check\}»$/,
  },
  {
    name: 'заголовок без якоря назван',
    file: GUIDE,
    edit: replaced('## Частые ошибки', '## Ещё\n\nтекст\n\n## Частые ошибки'),
    expected: /у заголовка «Ещё» нет латинского якоря/,
  },
  {
    name: 'приём, который кончается раньше, чем начинается, назван со строкой',
    file: HOURS,
    edit: replaced('{ day: tuesday, from: 14:30, to: 15:00 }', '{ day: tuesday, from: 15:00, to: 14:30 }'),
    expected: /hours\.yaml:6: поле «slots, № 2, to»: конец раньше начала/,
  },
  {
    name: 'пересекающиеся приёмы названы с днём и временем',
    file: HOURS,
    edit: (text) => `${text}  - { day: friday, from: 14:45, to: 15:30 }\n`,
    expected: /hours\.yaml:10: пятница: 14:45–15:30 пересекается с 14:30–15:00/,
  },
  {
    name: 'неизвестный день недели назван',
    file: HOURS,
    edit: replaced('day: friday', 'day: freitag'),
    expected: /hours\.yaml:9: поле «slots, № 5, day»: день недели: monday/,
  },
  {
    name: 'скрипт вместо адреса не проходит',
    file: INSTITUTION,
    edit: (text) => `${text}\nsite: javascript:alert(1)\n`,
    expected: /institution\.yaml:\d+: поле «site»: нужен адрес с https:\/\//,
  },
  {
    name: 'журнал, слов которого нет, назван с ближайшим',
    file: INSTITUTION,
    edit: replaced('product: generic', 'product: setevoy-gorot'),
    expected:
      /institution\.yaml:10: журнала «setevoy-gorot» нет в content\/journals\. Может быть, «setevoy-gorod»\? Есть: dnevnik-poo, /,
  },
  {
    name: 'часы без часового пояса просят его назвать',
    file: INSTITUTION,
    edit: replaced(/^timezone: .*\n/m, ''),
    expected: /institution\.yaml: поле «timezone» не заполнено/,
  },
  {
    name: 'неизвестная роль в часах названа',
    file: HOURS,
    edit: replaced('who: responsible', 'who: director'),
    expected: /hours\.yaml:3: поле «who»: роли «director» нет/,
  },
  {
    name: 'поле, записанное дважды, названо',
    file: HOURS,
    edit: (text) => `${text}who: deputy\n`,
    expected: /hours\.yaml:10: поле записано дважды: who: deputy/,
  },
];

const inText =
  (sentence: string) =>
  (text: string): string =>
    text.replace('## Частые ошибки', `${sentence}\n\n## Частые ошибки`);

const textCases: readonly Case[] = [
  {
    name: 'слово, которое у школ и колледжей разное, просят взять из словаря',
    file: GUIDE,
    edit: inText('Спросите учителя.'),
    expected: /import-plan\.mdx:\d+: «учителя» у школ и колледжей называется по-разному: напишите \{teacher\}/,
  },
  {
    name: 'название продукта в общем тексте не проходит',
    file: GUIDE,
    edit: inText('Откройте Сетевой город.'),
    expected: /«Сетевой город» — название продукта в общем тексте/,
  },
  {
    name: 'СНИЛС в примере не проходит',
    file: GUIDE,
    edit: inText('Например, 112-233-445 95.'),
    expected: /«112-233-445 95» — похоже на СНИЛС/,
  },
  {
    name: 'телефон в инструкции не проходит',
    file: GUIDE,
    edit: inText('Звоните +7 (474) 212-34-56.'),
    expected: /похоже на телефон: контакты пишутся в institution\.yaml/,
  },
  {
    name: 'отменённый акт не проходит',
    file: GUIDE,
    edit: inText('По приказу № 582 так нельзя.'),
    expected: /«№ 582» — акт больше не действует/,
  },
  {
    name: 'акт без совета проверить редакцию не проходит',
    file: GUIDE,
    edit: inText('Так велит приказ министерства № 779.'),
    expected: /назван акт, а совета нет: допишите «проверьте действующую редакцию»/,
  },
  {
    name: 'пропущенная «ё» названа',
    file: GUIDE,
    edit: inText('Выберите отчет.'),
    expected: /«отчет» пишется «отчёт»/,
  },
  {
    name: 'прямые кавычки названы',
    file: GUIDE,
    edit: inText('Нажмите "Сохранить".'),
    expected: /«"Сохранить"» — прямые кавычки: поставьте «ёлочки»/,
  },
  {
    name: 'дефис вместо тире назван',
    file: GUIDE,
    edit: inText('План - это список тем.'),
    expected: /дефис вместо тире/,
  },
  {
    name: 'опечатка названа вместе со списком, куда дописать верное слово',
    file: GUIDE,
    edit: inText('Загрузите фаил.'),
    expected: /слова «фаил» нет в словаре: исправьте опечатку, а верное слово допишите в content\/words\.txt/,
  },
  {
    name: 'слово для сотрудников на странице для родителей названо',
    file: PARENTS_GUIDE,
    edit: inText('Выполните импорт данных.'),
    expected: /lost-password\.mdx:\d+: «импорт» — слово для сотрудников/,
  },
  {
    name: 'страница для родителей не ведёт на страницу для сотрудников',
    file: PARENTS_GUIDE,
    edit: inText('[Верните доступ](/guides/support/restore-access/).'),
    expected: /«\/guides\/support\/restore-access\/» — страница для сотрудников/,
  },
  {
    name: 'обозначение, которого нет в словаре, названо',
    file: GUIDE,
    edit: inText('Поставьте «ъ».'),
    expected: /обозначения «ъ» нет в glossary\.yaml/,
  },
  {
    name: 'вид контроля, которого нет в словаре, назван',
    file: GUIDE,
    edit: inText('Выберите «контрольная по небу».'),
    expected: /вида контроля «контрольная по небу» нет в glossary\.yaml/,
  },
];

test('канцелярское слово показано, но сборку не останавливает', (context) => {
  const root = scratchProject(context, { [GUIDE]: inText('Необходимо проверить план.') });
  const found = checkInstitution(root, 'lipetsk-5').filter(({ message }) => message.includes('Необходимо'));
  assert.deepEqual(
    found.map(({ isDoubt }) => isDoubt),
    [true],
  );
});

for (const { name, file, edit, expected } of [...cases, ...textCases]) {
  test(name, (context) => {
    const lines = linesOfCheck(context, { [file]: edit });
    assert.ok(lines.some((line) => expected.test(line)), `${expected} нет среди:\n${lines.join('\n')}`);
  });
}

test('неизвестное слово в общих пунктах меню названо один раз, и когда они же — слова журнала учреждения', (context) => {
  const lines = linesOfCheck(context, {
    'content/journals/generic.yaml': (text) => text.replace('{student.gen}', '{studnt.gen}'),
  });
  assert.equal(lines.filter((line) => /generic\.yaml:\d+: \{studnt\.gen\}/.test(line)).length, 1, lines.join('\n'));
});

test('направление регламента без единой инструкции останавливает сборку', (context) => {
  const lines = linesOfCheck(context, {
    'content/areas.yaml': (text) => text.replace('topics:\n', 'topics:\n    robots: Роботы\n'),
    'content/institutions/lipetsk-5/regulation.yaml': (text) => text.replace('topics: [plans]', 'topics: [robots]'),
  });
  assert.match(
    lines.join('\n'),
    /regulation\.yaml:\d+: у направления «Календарно-тематические планы» нет ни одной инструкции/,
  );
});

test('раздел, где меньше трёх инструкций, назван', (context) => {
  const lines = linesOfCheck(context, {
    'content/areas.yaml': (text) => `${text}\n- id: robots\n  title: Роботы\n  summary: Роботы в журнале.\n`,
  });
  assert.match(
    lines.join('\n'),
    /areas\.yaml:\d+: в разделе «Роботы» инструкций: 0\. Нужно не меньше 3/,
  );
});

test('учреждение, которого нет, названо вместе с теми, что есть', (context) => {
  const lines = checkInstitution(scratchProject(context, {}), 'lipetsk').map(faultLine);
  assert.deepEqual(lines, [
    'content/institutions/lipetsk: учреждения «lipetsk» нет. Может быть, «lipetsk-5»? Есть: btotis, lipetsk-5',
  ]);
});

test('имя учреждения не выводит за пределы папки', (context) => {
  assert.equal(checkInstitution(scratchProject(context, {}), '../guides').length, 1);
});

for (const id of ['lipetsk-5', 'btotis', '_template']) {
  test(`в содержании ${id} ошибок нет`, (context) => {
    const faults = checkInstitution(scratchProject(context, {}), id).filter(({ isDoubt }) => !isDoubt);
    assert.deepEqual(faults.map(faultLine), []);
  });
}
