// Pages in the other languages of the app, from texts of our own: what their printers do otherwise (quotes, dashes, blanks before
// signs, hyphens at line ends) and what is misread in all of them (I and l, O and 0, terms of the trade in English).
import { createSheet } from './html.mjs';

const TEXTS = {
  deu: [
    ['Was du mitbringst', 'Über uns', 'Deine Aufgaben', 'Wir bieten'],
    [
      'Als Ingenieurin für maschinelles Lernen gestaltest du die „Suche von morgen“ – gemeinsam mit dem Team in Köln.',
      'Du hast Erfahrung mit Python, SQL und CI/CD; AWS S3 und Kubernetes sind dir nicht fremd.',
      'Im Jahr 2024 haben wir 10.000 Kundinnen und Kunden gewonnen; bis 2026 sollen es 30.000 werden.',
      'Größere Änderungen prüfen wir zu zweit: ‚Vier Augen‘ sehen mehr als zwei.',
      'Künstliche Intelligenz (KI) hilft uns, Anträge schneller zu lesen – ohne dass jemand überflüssig wird.',
      'Idealerweise kennst du dich mit Datenbanken, IT-Sicherheit und agilen Methoden aus.',
      'Flexible Arbeitszeiten, 30 Tage Urlaub und ein Zuschuss zum Deutschlandticket gehören dazu.',
      'Alle Ergebnisse müssen nachvollziehbar sein; „irgendwie“ reicht uns nicht.',
    ],
  ],
  fra: [
    ['Votre profil', 'À propos de nous', 'Vos missions', 'Ce que nous offrons'],
    [
      'Vous concevez le « moteur de recherche de demain » – avec une équipe installée à Nîmes et à Orléans.',
      'L’expérience de Python, de SQL et de la CI/CD est demandée ; AWS S3 serait un plus.',
      'Depuis 2019, l’entreprise a accompagné plus de 1 000 clients ; elle en vise 3 000 d’ici à 2026.',
      'Êtes-vous à l’aise avec les données ? Savez-vous expliquer un modèle à quelqu’un qui n’en a jamais vu ?',
      'L’intelligence artificielle (IA) lit les dossiers, mais c’est toujours une personne qui décide.',
      'Il faut aimer les détails : un accent oublié, et « pêcheur » devient « pécheur ».',
      'Télétravail deux jours par semaine, tickets restaurant et mutuelle prise en charge à 80 %.',
      'Les candidatures sont lues une à une ; aucune n’est écartée par une machine.',
    ],
  ],
  spa: [
    ['Lo que buscamos', 'Sobre nosotros', 'Tus funciones', 'Qué ofrecemos'],
    [
      'Diseñarás el «buscador del mañana» junto a un equipo pequeño en Málaga – y en remoto si lo prefieres.',
      'Pedimos experiencia con Python, SQL y CI/CD; conocer AWS S3 será una ventaja.',
      'En 2024 atendimos a 10.000 clientes; en 2026 queremos llegar a 30.000.',
      '¿Te gusta explicar lo difícil con palabras sencillas? ¡Entonces queremos conocerte!',
      'La inteligencia artificial (IA) lee las solicitudes, pero al final decide una persona.',
      'Ilusión, imaginación e interés por los datos: lo demás se aprende aquí.',
      'Horario flexible, 25 días de vacaciones y formación pagada por la empresa.',
      'Al terminar el año, el equipo publica lo que salió mal: “nadie acierta siempre”.',
    ],
  ],
  rus: [
    ['Мы ожидаем', 'О компании', 'Что предстоит делать', 'Мы предлагаем'],
    [
      'Вы будете развивать «поиск завтрашнего дня» — вместе с командой в Казани и удалённо.',
      'Нужен опыт работы с Python, SQL и CI/CD; знание AWS S3 будет преимуществом.',
      'В 2024 году к нам пришли 10 000 клиентов, к 2026 году мы ждём 30 000.',
      'Умеете ли вы объяснять сложное простыми словами? Тогда пишите нам!',
      'Искусственный интеллект (ИИ) читает заявки, но решение всегда принимает человек.',
      'Важны внимание к деталям, чувство юмора и интерес к данным.',
      'Гибкий график, 28 дней отпуска и обучение за счёт компании.',
      'Всё, что не получилось, мы обсуждаем открыто: «ошибаются все».',
    ],
  ],
};

/** A page of a language: a list, a paragraph, a list, each below a heading. `text` is all that stands on it. */
function drawPage([titles, sentences], chance, style) {
  const sheet = createSheet(style);
  const headings = chance.some(titles, 3);
  const order = chance.some(sentences, sentences.length);
  sheet.heading(headings[0]);
  sheet.list(order.slice(0, 3));
  sheet.heading(headings[1]);
  sheet.paragraph(order.slice(3, 6).join(' '));
  sheet.heading(headings[2]);
  sheet.list(order.slice(6));
  return { html: sheet.html(), blocks: sheet.blocks, text: sheet.blocks.map(({ text }) => text).join('\n') };
}

export const LANGUAGE_PAGES = Object.fromEntries(Object.entries(TEXTS).map(([code, texts]) => [code, (chance, style) => drawPage(texts, chance, style)]));
