import type { CompetencySource } from '../competency-source.ts';

/** Degrees and certificates. */
export const CREDENTIALS: readonly CompetencySource[] = [
  { id: 'computer-science', label: 'Computer science', also: ['computer science degree', 'CS degree', 'degree in computer science', 'computer engineering'], kind: 'concept', tier: 'search' },
  { id: 'bachelors-degree', label: "Bachelor's degree", also: ['bachelors degree', 'bachelor degree', 'BSc', 'B.Sc', 'undergraduate degree', "bachelor's", 'B.S.', 'BS/MS', 'BTech', 'B.Tech'], kind: 'concept', tier: 'search' },
  { id: 'masters-degree', label: "Master's degree", also: ['masters degree', 'master degree', 'MSc', 'M.Sc', "master's", 'graduate degree', 'advanced degree', 'M.S.', 'M.Tech'], kind: 'concept', tier: 'search' },
  { id: 'phd', label: 'PhD', also: ['Ph.D', 'doctorate', 'doctoral degree'], kind: 'concept', tier: 'search' },
  { id: 'aws-certification', label: 'AWS certification', also: ['AWS Certified', 'AWS Solutions Architect'] },
  { id: 'azure-certification', label: 'Azure certification', also: ['AZ-900', 'AI-900', 'AI-102', 'Azure AI Engineer Associate', 'Microsoft certification'] },
  { id: 'gcp-certification', label: 'Google Cloud certification', also: ['Google Cloud Certified'] },
  { id: 'cka', label: 'Certified Kubernetes Administrator', exact: ['CKA', 'CKAD'] },
  { id: 'pmp', label: 'PMP', exact: ['PMP'] },
  { id: 'cissp', label: 'CISSP' },
  { id: 'security-clearance', label: 'Security clearance', also: ['TS/SCI', 'secret clearance'], kind: 'concept' },
];
