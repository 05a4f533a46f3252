import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const immunoglobulin = facts(labels, 'immunoglobulin');
const rSVAntibody = facts(labels, 'RSV antibody');
const allergen = facts(labels, 'allergen');
const skinTest = facts(labels, 'skin test');
const neurotoxin = facts(labels, 'neurotoxin');
const implant = facts(labels, 'implant');
const flush = facts(labels, 'flush');

/** Immune globulins and what belongs to other services. */
export const otherServiceFacts = [
  immunoglobulin(
    'Rho(D) immune globulin',
    [
      'J2790 300ug 1/3 im (full dose|300|rhogam)',
      'J2788 50ug 1/1 im (minidose|mini-dose|50 mcg|micrhogam)',
      'J2791 100[iU] 15/15 im,iv (rhophylac)',
      'J2792 100[iU] 450/450 iv (winrho)',
      '90384 0/0',
      '90385 1/1',
    ],
    'Z29.13 O36.0190',
    { caveats: 'never-vaccine-codes dose-decides-code brand-decides-code' },
  ),
  immunoglobulin(
    'hepatitis B immune globulin',
    [
      'J1571 0.5mL 20/20 im (hepagam b)',
      'J1573 0.5mL 130/130 iv (hepagam b)',
      '90371 1mL 10/10 im (hyperhep b|hyperhepb|nabi-hb)',
    ],
    'Z20.5',
    { caveats: 'never-vaccine-codes vaccine-beside' },
  ),
  immunoglobulin('tetanus immune globulin', ['J1670 <=250U 1/2'], 'S01.01XA', {
    caveats: 'never-vaccine-codes vaccine-beside',
  }),
  immunoglobulin(
    'rabies immune globulin',
    ['90375 150[iU] 20/20 (hyperrab)', '90376 20/20 (imogam)', '90377 150[iU] 20/20 (kedrab)'],
    'Z29.14 Z20.3',
    { caveats: 'infiltration-part never-vaccine-codes vaccine-beside' },
  ),
  immunoglobulin(
    'immune globulin',
    [
      'J1460 1mL 10/10 im (gamastan)',
      'J1560 10mL.. 1/1 im (gamastan)',
      'J1559 100mg 2400/2400 sc-infusion 2011-01-01.. (hizentra)',
    ],
    'D80.1',
    { caveats: 'never-vaccine-codes pump-is-infusion dose-decides-code' },
  ),
  immunoglobulin('varicella zoster immune globulin', ['90396 1/1'], 'Z20.820', { caveats: 'never-vaccine-codes' }),
  rSVAntibody('palivizumab', ['90378 50mg 4/4'], 'Z29.11', {
    caveats: 'rsv-codes-not-for-it',
    sourced: {
      diagnoses: 'American Academy of Pediatrics, RSV antibody coding',
      caveats: 'American Academy of Pediatrics, RSV antibody coding',
    },
  }),
  rSVAntibody('nirsevimab', ['90380 1/1', '90381 1/1'], 'Z29.11', {
    caveats: 'rsv-codes-by-date two-syringes',
    sourced: {
      diagnoses: 'American Academy of Pediatrics, RSV antibody coding',
      caveats: 'American Academy of Pediatrics, RSV antibody coding',
    },
  }),
  rSVAntibody('clesrovimab', ['90382'], 'Z29.11', { caveats: 'rsv-codes-by-date' }),
  allergen('allergenic extract', [], 'J30.1 J30.89 Z51.6', { caveats: 'other-service-always observation-required' }),
  skinTest('tuberculin PPD', ['86580 1/1 intradermal'], 'Z11.1', { caveats: 'other-service-always' }),
  neurotoxin('onabotulinumtoxinA', ['J0585 1U 600/600 im'], 'G43.709', { caveats: 'muscle-but-procedure' }),
  neurotoxin('abobotulinumtoxinA', ['J0586 5U 300/300 im 2010-01-01..'], 'G24.3', { caveats: 'muscle-but-procedure' }),
  neurotoxin('rimabotulinumtoxinB', ['J0587 100U 300/300 im'], 'G24.3', { caveats: 'muscle-but-procedure' }),
  neurotoxin('incobotulinumtoxinA', ['J0588 1U 600/600 im 2012-01-01..'], 'G24.3', { caveats: 'muscle-but-procedure' }),
  neurotoxin('daxibotulinumtoxinA', ['J0589 1U im 2024-04-01..'], 'G24.3', { caveats: 'muscle-but-procedure' }),
  implant('testosterone pellet', ['S0189 75mg implant'], 'E29.1', { caveats: 'implant-form' }),
  flush('heparin flush', ['J1642 10U 100/150'], '', { caveats: 'flush-never' }),
];
