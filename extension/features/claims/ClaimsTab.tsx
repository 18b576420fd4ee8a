import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { NotYet } from '../desk/NotYet.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimsHead } from './ClaimsHead.tsx';
import { ClaimTable } from './ClaimTable.tsx';
import { type Claims, useClaims } from './use-claims.ts';

/** 认领: which leader claimed which item, with the six 亲自抓, and one claim beside the list. */
export function ClaimsTab() {
  const claims = useClaims();
  const { rows, id } = claims;
  const tight = useMedia('(max-width: 900px)');
  useScreenKeys({ Escape: () => id !== null && claims.open(null) });
  const { title, detail } = detailOf(claims);
  return (
    <ListDetail
      title={title}
      detail={detail}
      onClose={() => claims.open(null)}
      list={
        <>
          <ClaimsHead claims={claims} />
          <ClaimTable
            rows={rows}
            openKey={id}
            narrow={detail !== null || tight}
            onOpen={row => claims.open(row.id)}
            onActive={row => id !== null && claims.follow(row.id)}
            empty={<NoClaims claims={claims} />}
          />
        </>
      }
    />
  );
}

/** What stands beside the list: the opened claim, the form for a new one, or that there is no such claim. */
function detailOf(claims: Claims) {
  const { opened, id, doing, ready, setDoing } = claims;
  if (opened !== null) return { title: '认领', detail: <ClaimDetail key={opened.id} row={opened} claims={claims} /> };
  if (id !== null) return { title: '认领', detail: <Missing ready={ready} /> };
  if (doing !== 'claim' || !claims.claims) return { title: '', detail: null };
  return { title: '认领', detail: <ClaimForm claims={claims} onClose={() => setDoing(null)} /> };
}

function NoClaims({ claims: { ready, all, claims } }: { readonly claims: Claims }) {
  if (!ready) return <NotYet label="正在读取认领" />;
  if (all.length > 0) return <EmptyState title="没有符合条件的认领。">换一个年度、单位或词。</EmptyState>;
  return (
    <EmptyState title="还没有认领。">
      {claims ? '按“认领”，填领导、单位和事项。' : '改革办或本单位登记后，就列在这里。'}
    </EmptyState>
  );
}

function Missing({ ready }: { readonly ready: boolean }) {
  if (!ready) return <NotYet label="正在读取认领" />;
  return <EmptyState title="台账中没有这项认领。">可能已撤出，或不在当前账号可见范围内。</EmptyState>;
}
