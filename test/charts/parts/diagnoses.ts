/** A diagnosis: ICD-10-CM, SNOMED CT where one is recorded beside it, words. */
export interface Illness {
  icd: string;
  snomed: string;
  text: string;
}

function ill(icd: string, snomed: string, text: string): Illness {
  return { icd, snomed, text };
}

const all: readonly Illness[] = [
  ill('D51.0', '84027009', 'Pernicious anemia'),
  ill('D51.9', '190634004', 'Vitamin B12 deficiency anemia'),
  ill('E53.8', '190634004', 'Vitamin B12 deficiency'),
  ill('E51.9', '267471009', 'Thiamine deficiency'),
  ill('D50.9', '87522002', 'Iron deficiency anemia'),
  ill('D52.9', '85649008', 'Folate deficiency anemia'),
  ill('N80.9', '129103003', 'Endometriosis'),
  ill('Z30.42', '268464009', 'Surveillance of injectable contraceptive'),
  ill('Z30.013', '169553002', 'Initial prescription of injectable contraceptive'),
  ill('E29.1', '48723006', 'Testicular hypofunction'),
  ill('N95.1', '161712005', 'Menopausal symptoms'),
  ill('N97.9', '6738008', 'Female infertility'),
  ill('M54.16', '128196005', 'Lumbar radiculopathy'),
  ill('M54.50', '279039007', 'Low back pain'),
  ill('M25.50', '57676002', 'Joint pain'),
  ill('M62.838', '45352006', 'Muscle spasm'),
  ill('R51.9', '25064002', 'Headache'),
  ill('G43.909', '37796009', 'Migraine'),
  ill('R11.2', '16932000', 'Nausea with vomiting'),
  ill('K58.9', '10743008', 'Irritable bowel syndrome'),
  ill('J30.1', '21719001', 'Allergic rhinitis due to pollen'),
  ill('J45.901', '195967001', 'Asthma with acute exacerbation'),
  ill('J45.50', '370221004', 'Severe persistent asthma'),
  ill('L50.9', '126485001', 'Urticaria'),
  ill('L23.7', '200811005', 'Allergic contact dermatitis due to plants'),
  ill('L29.9', '418363000', 'Pruritus'),
  ill('J02.0', '43878008', 'Streptococcal pharyngitis'),
  ill('J02.9', '363746003', 'Acute pharyngitis'),
  ill('A54.9', '15628003', 'Gonococcal infection'),
  ill('A53.9', '76272004', 'Syphilis'),
  ill('N39.0', '68566005', 'Urinary tract infection'),
  ill('H66.90', '65363002', 'Otitis media'),
  ill('L03.90', '128045006', 'Cellulitis'),
  ill('I82.409', '128053003', 'Acute deep vein thrombosis of leg'),
  ill('I26.99', '59282003', 'Pulmonary embolism'),
  ill('F20.9', '58214004', 'Schizophrenia'),
  ill('F25.9', '68890003', 'Schizoaffective disorder'),
  ill('F41.9', '48694002', 'Anxiety disorder'),
  ill('F10.20', '66590003', 'Alcohol dependence'),
  ill('F11.20', '75544000', 'Opioid dependence'),
  ill('G25.9', '60342002', 'Movement disorder'),
  ill('M81.0', '64859006', 'Age-related osteoporosis'),
  ill('E11.9', '44054006', 'Type 2 diabetes mellitus'),
  ill('E11.65', '44054006', 'Type 2 diabetes mellitus with hyperglycemia'),
  ill('E16.2', '302866003', 'Hypoglycemia'),
  ill('E66.9', '414916001', 'Obesity'),
  ill('E78.00', '398036000', 'Pure hypercholesterolemia'),
  ill('B20', '86406008', 'HIV disease'),
  ill('D70.1', '165517008', 'Neutropenia due to chemotherapy'),
  ill('I10', '38341003', 'Essential hypertension'),
  ill('M06.9', '69896004', 'Rheumatoid arthritis'),
  ill('R52', '22253000', 'Pain'),
  ill('R00.1', '48867003', 'Bradycardia'),
  ill('I50.9', '84114007', 'Heart failure'),
];
const byCode = new Map(all.map(one => [one.icd, one]));

/** The diagnosis of this code; throws on one that is not on the list. */
export function illness(icd: string): Illness {
  const found = byCode.get(icd);
  if (!found) throw new Error(`no diagnosis ${icd}`);
  return found;
}

/** What a chart holds beside the reason for the injection. */
export const unrelatedIllnesses: readonly Illness[] = [
  ...['I10', 'E11.9', 'E78.00', 'M54.50', 'F41.9', 'E66.9', 'J30.1', 'K58.9', 'R51.9', 'I50.9'].map(illness),
  ill('Z79.4', '710815001', 'Long-term use of insulin'),
  ill('Z87.891', '8517006', 'Former smoker'),
  ill('K21.9', '235595009', 'Gastroesophageal reflux disease'),
  ill('N18.30', '433144002', 'Chronic kidney disease stage 3'),
  ill('H52.4', '41256004', 'Presbyopia'),
  ill('S93.401A', '44465007', 'Sprain of ankle'),
];

/** Codes and words that no claim can rest on. */
export const unusableIllnesses: readonly Illness[] = [
  ill('D63.1', '707323002', 'Anemia in chronic kidney disease'),
  ill('E11', '44054006', 'Type 2 diabetes mellitus'),
  ill('A04.7', '423590009', 'Clostridioides difficile infection'),
  ill('M54.5', '279039007', 'Low back pain'),
  ill('Z23', '170370000', 'Encounter for immunization'),
  ill('Z8546', '429484003', 'History of prostate cancer'),
  ill('D5189', '190634004', 'Suspected vitamin B12 deficiency'),
  ill('Z99.9', '169762003', 'Injection'),
];
