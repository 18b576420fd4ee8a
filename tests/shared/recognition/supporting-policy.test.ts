import { expect, test } from 'vitest';
import { findSupportingPolicy } from '../../../shared/recognition/supporting-policy.ts';

test.each([
  '各区县要结合实际制定具体实施方案。',
  '各市应于2026年底前出台实施细则，并报省厅备案。',
  '有关部门要抓紧制订配套政策，形成合力。',
  '会议议定，由市发展改革委牵头，于6月底前制定实施方案。',
  '试点城市负责编制“无废工厂”建设试点实施方案。',
  '各乡镇政府必须依据工作部署，结合实际制定本辖区内禁放的整体方案。',
  '各区整治方案和联络员名单请于6月10日前反馈至市城管局。',
  '各县区要细化措施，工作方案于5月15日前报市政府备案。',
  '市直有关部门要研究制定本系统子方案。',
])('demands a supporting document: %s', sentence => {
  const found = findSupportingPolicy(`一、总体要求。坚持改革创新。${sentence}三、组织保障。`);
  expect(found).toEqual({ verdict: true, quote: sentence });
});

test.each([
  '为规范管理，结合我市实际，制定本办法。',
  '现将《示例市教育改革实施方案》印发给你们，请认真贯彻执行。',
  '为加快改善环境质量，根据上级要求，结合本市实际，制定本实施方案。',
  '我省已出台实施方案，成效明显。',
  '加强组织领导，压实工作责任。',
  '各申报单位将项目实施方案报送市科技局。',
  '各市主管部门可结合本地实际，制定本级监测计划。',
])('demands none: %s', sentence => {
  expect(findSupportingPolicy(sentence)).toEqual({ verdict: false, quote: null });
});
