import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { useList } from '../kit/data'
import { GET, taken, type Schemas } from '../../shared/api'
import { useProduct } from '../cases/reads'
import { money } from '../../shared/time'
import { Facts, Ref, Refs, Section, Title, When, Word, type Noun } from '../kit/bits'
import { Rows, Shown, type Column } from '../kit/page'

type Price = Schemas['PricePoint'] & { id?: string }

const PRICES: Column<Price>[] = [
  { label: 'product.since', cell: (price) => <When at={price.at} /> },
  { label: 'product.price', cell: (price) => money(price.priceFen), number: true },
]

/** What is on offer: its batches and certificates, its prices, and what keeps it off sale. */
export default function ProductPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const one = useProduct(id)
  const prices = useList<Price>(['price', id], async (cursor) =>
    (await taken(GET('/api/v1/products/{id}/prices', { params: { path: { id }, query: { cursor } } }))).data,
  )
  return (
    <Shown one={one}>
      {({ data: product }) => (
        <>
          <Title>
            {product.name} <Word of={product.status} />
          </Title>
          <div className="columns">
            <Section title={t('case.facts')}>
              <Facts
                of={[
                  [t('record.number'), product.number],
                  [t('field.goods'), product.category?.text],
                  [t('product.price'), `${money(product.priceFen)} / ${product.unit?.text}`],
                  [t('product.origin'), product.originRegion],
                  [t('noun.producer'), <Ref key="f" noun="producer" id={product.producerId} />],
                  [t('noun.operator'), <Ref key="o" noun="operator" id={product.operatorId} />],
                  [t('noun.streamer'), <Ref key="s" noun="streamer" id={product.streamerId} />],
                  [t('nav.batches'), <Refs key="b" noun="batch" ids={product.batchIds} />],
                  [t('nav.certificates'), <Refs key="c" noun="certificate" ids={product.certificateIds} />],
                  [
                    t('session.uncertified'),
                    (product.uncertifiedBatchIds?.length ?? 0) > 0 && <Refs key="u" noun="batch" ids={product.uncertifiedBatchIds} />,
                  ],
                  [t('product.offered'), <When key="w" at={product.offeredAt} />],
                  ...(product.blocks ?? []).map((block): [string, ReactNode] => [
                    t('product.blockedBy'),
                    <span key={block.id}>
                      {t(`product.block-kind.${block.kind}`)} <Ref noun={block.kind as Noun} id={block.id} />
                    </span>,
                  ]),
                ]}
              />
            </Section>
            <Section title={t('product.prices')}>
              <Rows list={prices} columns={PRICES} />
            </Section>
          </div>
        </>
      )}
    </Shown>
  )
}
