/** Zones of Russia, from west to east, as a person knows them. */
export const timeZones = [
  ['Europe/Kaliningrad', 'Калининград, МСК−1'],
  ['Europe/Moscow', 'Москва'],
  ['Europe/Samara', 'Самара, Ижевск, МСК+1'],
  ['Asia/Yekaterinburg', 'Екатеринбург, Уфа, Пермь, МСК+2'],
  ['Asia/Omsk', 'Омск, МСК+3'],
  ['Asia/Novosibirsk', 'Новосибирск, Красноярск, Барнаул, МСК+4'],
  ['Asia/Irkutsk', 'Иркутск, Улан-Удэ, МСК+5'],
  ['Asia/Yakutsk', 'Якутск, Чита, Благовещенск, МСК+6'],
  ['Asia/Vladivostok', 'Владивосток, Хабаровск, МСК+7'],
  ['Asia/Magadan', 'Магадан, Южно-Сахалинск, МСК+8'],
  ['Asia/Kamchatka', 'Петропавловск-Камчатский, Анадырь, МСК+9'],
] as const;

/**
 * Cities by zone: capitals of regions and other large ones. Zones of one offset differ in their past, so that the zone
 * of the region itself is named. Moscow's zone is the largest: only its capitals are here.
 */
const CITIES: Record<string, string> = {
  'Europe/Kaliningrad': 'Калининград|Черняховск|Советск',
  'Europe/Moscow':
    'Москва|Санкт-Петербург|Архангельск|Белгород|Брянск|Владимир|Вологда|Воронеж|Грозный|Иваново|Казань|Калуга|Кострома|Краснодар|Курск|Липецк|Магас|Майкоп|Махачкала|Мурманск|Нальчик|Нарьян-Мар|Нижний Новгород|Великий Новгород|Орёл|Пенза|Петрозаводск|Псков|Ростов-на-Дону|Рязань|Саранск|Смоленск|Сочи|Ставрополь|Сыктывкар|Тамбов|Тверь|Тула|Чебоксары|Череповец|Черкесск|Элиста|Владикавказ|Ярославль|Йошкар-Ола|Набережные Челны|Нижнекамск|Альметьевск|Бугульма|Елец|Старый Оскол|Новороссийск|Таганрог|Дзержинск|Подольск|Химки|Балашиха|Мытищи|Люберцы|Королёв|Рыбинск|Северодвинск|Обнинск|Волгодонск|Шахты|Армавир|Пятигорск',
  'Europe/Simferopol': 'Симферополь|Севастополь|Керчь|Ялта|Евпатория|Феодосия',
  'Europe/Kirov': 'Киров',
  'Europe/Volgograd': 'Волгоград|Волжский|Камышин',
  'Europe/Astrakhan': 'Астрахань',
  'Europe/Saratov': 'Саратов|Энгельс|Балаково',
  'Europe/Ulyanovsk': 'Ульяновск|Димитровград',
  'Europe/Samara': 'Самара|Тольятти|Сызрань|Новокуйбышевск|Ижевск|Воткинск|Сарапул|Глазов',
  'Asia/Yekaterinburg':
    'Екатеринбург|Уфа|Пермь|Челябинск|Тюмень|Оренбург|Курган|Ханты-Мансийск|Салехард|Сургут|Нижневартовск|Нижний Тагил|Магнитогорск|Стерлитамак|Салават|Нефтекамск|Октябрьский|Орск|Бузулук|Бугуруслан|Миасс|Златоуст|Каменск-Уральский|Березники|Нефтеюганск|Новый Уренгой|Ноябрьск|Тобольск|Копейск|Первоуральск',
  'Asia/Omsk': 'Омск|Тара',
  'Asia/Novosibirsk': 'Новосибирск|Бердск|Искитим',
  'Asia/Barnaul': 'Барнаул|Бийск|Рубцовск|Горно-Алтайск',
  'Asia/Tomsk': 'Томск|Северск',
  'Asia/Novokuznetsk': 'Кемерово|Новокузнецк|Прокопьевск|Междуреченск',
  'Asia/Krasnoyarsk': 'Красноярск|Абакан|Кызыл|Норильск|Ачинск|Канск|Минусинск',
  'Asia/Irkutsk': 'Иркутск|Улан-Удэ|Братск|Ангарск|Усть-Илимск',
  'Asia/Chita': 'Чита|Краснокаменск',
  'Asia/Yakutsk': 'Якутск|Благовещенск|Нерюнгри|Мирный|Белогорск',
  'Asia/Vladivostok': 'Владивосток|Хабаровск|Находка|Уссурийск|Комсомольск-на-Амуре|Артём|Биробиджан',
  'Asia/Sakhalin': 'Южно-Сахалинск|Корсаков|Холмск',
  'Asia/Magadan': 'Магадан',
  'Asia/Kamchatka': 'Петропавловск-Камчатский|Елизово',
  'Asia/Anadyr': 'Анадырь',
};

const byCity = new Map(
  Object.entries(CITIES).flatMap(([zone, cities]) => cities.split('|').map((city) => [folded(city), zone])),
);

/** The zone of a city, or undefined: then a person is asked. */
export function timeZoneOf(city: string): string | undefined {
  return byCity.get(folded(city));
}

/** Whether it is a zone that clocks know. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('ru', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function folded(city: string): string {
  return city
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^(?:г\.|город)\s*/, '')
    .trim();
}
