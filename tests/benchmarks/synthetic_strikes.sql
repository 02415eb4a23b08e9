-- A batch of strikes, drawn at random and always the same: numbers $start to $stop of $n.
CREATE OR REPLACE TEMP TABLE batch AS
WITH drawn AS (
    SELECT i::INTEGER AS number, (i + 0.5) / $n AS share,
        i // 2 AS pair, chance(i // 2, 1) < 0.04 AS shared,
        chance(i, 2) AS actor_chance, chance(i, 3) AS place_chance, chance(i, 4) AS exact,
        chance(i, 5) AS north, chance(i, 6) AS east, chance(i, 7) AS days, chance(i, 8) AS sure,
        chance(i, 9) AS aims, chance(i, 10) AS aim, chance(i, 11) AS second_aim,
        chance(i, 12) AS desk_chance, chance(i, 13) AS variant_chance, chance(i, 14) AS type_chance,
        chance(i, 15) AS more, chance(i, 16) AS area_chance
    FROM range($start, $stop) AS numbers(i)
), told AS (
    SELECT *,
        -- More of them in the years around 2016.
        DATE '2011-03-15' + (5405 * (0.23 + 0.35 * share + 2.524 * pow(share - 0.45, 3)))::INTEGER
            AS begun,
        CASE WHEN area_chance < 0.03 THEN $towns + (14 * place_chance)::INTEGER % 14
            ELSE ($towns * pow(place_chance, 2.5))::INTEGER % $towns END AS place,
        -- A town, one of its villages, or somewhere near.
        CASE WHEN area_chance < 0.03 THEN 3 WHEN exact < 0.87 THEN 1 ELSE 2 END AS precision,
        CASE WHEN area_chance < 0.03 OR exact < 0.4 OR exact >= 0.87 THEN 0
            ELSE 1 + (24 * north * north)::INTEGER END AS village,
        1 + floor(-ln(1 - chance(pair, 17)) * 4)::INTEGER AS low,
        shared OR chance(i := number, salt := 18) < 0.5 AS counted,
        (desk_chance * desk_chance * $desks)::INTEGER % $desks AS desk,
        (variant_chance * 4)::INTEGER % 4 AS variant
    FROM drawn
), placed AS (
    SELECT told.*, places.name, places.admin1, places.admin1_code, places.footprint,
        CASE WHEN village = 0 THEN places.name ELSE places.name || ' ' || village END AS location,
        CASE precision WHEN 3 THEN places.latitude
            WHEN 2 THEN places.latitude + (north - 0.5) * 0.4
            ELSE places.latitude + if(village = 0, 0, (chance(place, village) - 0.5) * 0.3)
            END AS latitude,
        CASE precision WHEN 3 THEN places.longitude
            WHEN 2 THEN places.longitude + (east - 0.5) * 0.4
            ELSE places.longitude + if(village = 0, 0, (chance(place, village + 50) - 0.5) * 0.3)
            END AS longitude,
        CASE precision WHEN 3 THEN 90.0 WHEN 2 THEN 5.0 + (north * 15)::INTEGER ELSE 1.5 END
            AS uncertainty,
        actors.actor1 AS chosen,
        list_distinct(CASE WHEN aims < 0.4 THEN []
            WHEN aims < 0.85 THEN [$targets[1 + (aim * aim * 6)::INTEGER % 6]]
            ELSE [$targets[1 + (aim * aim * 6)::INTEGER % 6],
                $targets[1 + (second_aim * 6)::INTEGER % 6]] END) AS targets,
        second_aim < 0.12 AND len(targets) > 0 AS refused,
        quotes.speaker, quotes.quote, {'article_id': quotes.article_id, 'start': quotes.start,
            'end': quotes.start + len(quotes.quote), 'quote': quotes.quote} AS citation
    FROM told JOIN places USING (place)
    JOIN actors ON actor_chance >= actors.above AND actor_chance < actors.below
    JOIN quotes ON quotes.desk = told.desk AND quotes.place = told.place
        AND quotes.variant = told.variant
), strike AS (
    SELECT number, location, admin1, speaker, quote, refused, {
        'event_id': 'synthetic:' || (number + 1),
        'event_date': begun, 'event_date_end': begun + if(days < 0.9, 0, (days * 50)::INTEGER - 44),
        'time_precision': if(days < 0.9, 1, 2),
        'event_type': 'Explosions/Remote violence',
        'sub_event_type':
            if(type_chance < 0.8, 'Air/drone strike', 'Shelling/artillery/missile attack'),
        'actor1': CASE WHEN chosen = 'russia' AND begun < DATE '2015-09-30' THEN 'syrian_government'
            WHEN chosen = 'us_coalition' AND begun < DATE '2014-09-22' THEN 'unknown'
            ELSE chosen END,
        'targets': targets,
        'location': location, 'admin1': admin1, 'admin1_code': admin1_code, 'country': 'SY',
        'latitude': round(latitude, 5), 'longitude': round(longitude, 5),
        'geo_precision': precision, 'footprint': footprint, 'uncertainty_km': uncertainty,
        'fatalities_low': if(counted, low, NULL),
        'fatalities_high': if(counted AND more < 0.5, low + (more * 20)::INTEGER, NULL),
        'fatalities_group': if(shared, 'synthetic:t' || pair, NULL),
        'factuality': CASE WHEN sure < 0.2 THEN 'asserted' WHEN sure < 0.6 THEN 'attributed'
            WHEN sure < 0.9 THEN 'alleged' WHEN sure < 0.98 THEN 'disputed' ELSE 'denied' END,
        'data_set': 'articles', 'sides': [],
        'incident_id': 'synthetic:' || (number + 1), 'incident_why': [],
        'claims': [{'by': speaker, 'about': 'occurrence', 'value': NULL::VARCHAR,
            'stance': 'affirms', 'hedged': sure >= 0.6, 'citation': citation}] || list_transform(
            targets, lambda target: {'by': speaker, 'about': 'target', 'value': target,
            'stance': 'affirms', 'hedged': false, 'citation': citation})
            || if(refused, [{'by': 'officials', 'about': 'target', 'value': targets[1],
            'stance': 'denies', 'hedged': false, 'citation': citation}], []),
        'citations': [citation],
        'sources': ['synthetic', citation.article_id]
    } AS properties
    FROM placed
)
SELECT number, to_json(properties)::VARCHAR AS record,
    lower(concat_ws(' ', location, admin1, speaker, if(refused, 'officials', NULL), quote)) AS words
FROM strike ORDER BY number
