//! Reading events field by field: each goes straight to where it belongs, and what nobody wants is passed over.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::vec;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::Value;

use super::event::plain_values;
use super::{AgentIs, Event, EventKind, EventLine, Key, Private, Speech, Start};

impl<'de> Deserialize<'de> for EventLine<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Line;
        impl<'de> Visitor<'de> for Line {
            type Value = EventLine<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an event: an object with `at` and `event`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let (mut call, field) = (None, "call");
                let rest = Without { map: &mut map, field, taken: &mut call };
                let event = Event::deserialize(MapAccessDeserializer::new(rest))?;
                Ok(EventLine { call: call.flatten().map(|Text(call)| call), event })
            }
        }
        deserializer.deserialize_map(Line)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Timed;
        impl<'de> Visitor<'de> for Timed {
            type Value = Event;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an event: an object with `at` and `event`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Event, A::Error> {
                let (mut at, field) = (None, "at");
                let rest = Without { map: &mut map, field, taken: &mut at };
                let kind = EventKind::deserialize(MapAccessDeserializer::new(rest));
                match (at, kind) {
                    (Some(at), kind) => Ok(Event { at, kind: kind? }),
                    // What is wrong with the rest is told where the time is not missing.
                    (None, Err(error)) if !matches!(map.next_key::<Unwanted>(), Ok(None)) => Err(error),
                    (None, _) => Err(de::Error::missing_field("at")),
                }
            }
        }
        deserializer.deserialize_map(Timed)
    }
}

impl<'de> Deserialize<'de> for EventKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = EventKind;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an event: an object with `event`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<EventKind, A::Error> {
                let mut early = Vec::new();
                loop {
                    match map.next_key()? {
                        None => return Err(de::Error::missing_field(EVENT)),
                        Some(Text(name)) if name == EVENT => break,
                        Some(Text(name)) => early.push((name, map.next_value()?)),
                    }
                }
                Parts::deserialize(Fields { map, early: early.into_iter(), value: None, wanted: &[] })
            }
        }
        deserializer.deserialize_any(Named)
    }
}

/// The field that says what happened.
const EVENT: &str = "event";

/// What belongs to each event, by its name.
#[derive(Deserialize)]
#[serde(remote = "EventKind", rename_all = "snake_case")]
enum Parts {
    Start(Start),
    Key {
        key: Key,
    },
    Speech(Speech),
    Silence,
    PromptFinished,
    TaskDone {
        ok: bool,
        #[serde(default)]
        task: Option<String>,
        #[serde(default, deserialize_with = "plain_values")]
        set: BTreeMap<String, Private<String>>,
    },
    Reply {
        text: String,
    },
    Queue {
        #[serde(default)]
        position: Option<u32>,
        #[serde(default)]
        wait_s: Option<u32>,
    },
    Agent {
        #[serde(deserialize_with = "word")]
        is: AgentIs,
    },
    Tick,
    Hangup,
}

/// A word of the protocol: of any other value its kind is told, as with all fields.
pub(super) fn word<'de, D: Deserializer<'de>, T: de::DeserializeOwned>(deserializer: D) -> Result<T, D::Error> {
    T::deserialize(Value::deserialize(deserializer)?).map_err(de::Error::custom)
}

/// `null` stands for what is not there.
pub(super) fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// The same of a word of the protocol.
pub(super) fn word_or_default<'de, D: Deserializer<'de>, T: de::DeserializeOwned + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    word::<D, Option<T>>(deserializer).map(Option::unwrap_or_default)
}

/// A text that is borrowed where it can be.
#[derive(Deserialize)]
#[serde(transparent)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Text<'de> {
    /// Passes it on, borrowed as it is.
    fn give<S: DeserializeSeed<'de>, E: de::Error>(self, seed: S) -> Result<S::Value, E> {
        match self.0 {
            Cow::Borrowed(text) => seed.deserialize(BorrowedStrDeserializer::new(text)),
            Cow::Owned(text) => seed.deserialize(text.into_deserializer()),
        }
    }
}

/// A map without one of its fields, which is taken out as it comes by.
struct Without<'a, A, T> {
    map: A,
    field: &'static str,
    taken: &'a mut Option<T>,
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> MapAccess<'de> for Without<'_, A, T> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(Text(name)) = self.map.next_key()? {
            if name != self.field {
                return Text(name).give(seed).map(Some);
            }
            if self.taken.is_some() {
                return Err(de::Error::duplicate_field(self.field));
            }
            *self.taken = Some(self.map.next_value()?);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// The fields of an event from its name on, which is the next value; and those that came before it.
struct Fields<'de, A> {
    map: A,
    early: vec::IntoIter<(Cow<'de, str>, Value)>,
    /// The value of the field that was given out last, where that came early.
    value: Option<Value>,
    wanted: &'static [&'static str],
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        loop {
            let name = match self.early.next() {
                Some((name, value)) => {
                    self.value = Some(value);
                    name
                }
                None => match self.map.next_key()? {
                    Some(Text(name)) => name,
                    None => return Ok(None),
                },
            };
            if self.wanted.contains(&&*name) {
                return Text(name).give(seed).map(Some);
            }
            if name == EVENT {
                return Err(de::Error::duplicate_field(EVENT));
            }
            self.next_value::<Unwanted>()?;
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(de::Error::custom),
            None => self.map.next_value_seed(seed),
        }
    }
}

/// The name of an event is its variant.
impl<'de, A: MapAccess<'de>> Deserializer<'de> for Fields<'de, A> {
    type Error = A::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.wanted = fields;
        visitor.visit_map(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Fields<'de, A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(mut self, seed: V) -> Result<(V::Value, Self), A::Error> {
        Ok((self.map.next_value_seed(OfAnyKind(seed))?, self))
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Fields<'de, A> {
    type Error = A::Error;

    fn unit_variant(mut self) -> Result<(), A::Error> {
        self.next_key::<Unwanted>().map(|_| ())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.deserialize_struct("", fields, visitor)
    }
}

/// A value that is read as what it is, so that a wrong kind is told as such.
struct OfAnyKind<T>(T);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OfAnyKind<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(OfAnyKind(deserializer))
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for OfAnyKind<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What nobody wants. It is read all the same: a number out of range is an error wherever it stands.
struct Unwanted;

impl<'de> Deserialize<'de> for Unwanted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Unwanted {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_none<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Self, A::Error> {
        while values.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self, A::Error> {
        while fields.next_entry::<Self, Self>()?.is_some() {}
        Ok(self)
    }
}
