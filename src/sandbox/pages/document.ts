import { type Html, html } from './html.ts';

/** A whole page of the EHR. `banner` stands below the bar with the clinic's name. */
export function documentPage(title: string, body: Html, banner: Html | null = null): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<link rel="icon" href="/ehr/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/ehr/static/ehr.css">
<link rel="stylesheet" href="/ehr/static/chart.css">
<link rel="stylesheet" href="/ehr/static/app.css">
<link rel="stylesheet" href="/ehr/static/work.css">
<script type="module" src="/ehr/static/chart.js"></script>
</head>
<body>
<header class="bar"><a class="clinic" href="/">Willow Street Clinic</a><nav aria-label="EHR"><a href="/">Patients</a><a href="/ehr/work">Work queue</a></nav><span class="quiet">Demonstration record. No real people.</span></header>
${banner}
${body}
</body>
</html>
`.markup;
}
