package beian.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Questions about entities, for their stores. What is found in a thread's transaction is watched:
 * whatever is done to it is written with the commit. Found outside one it is a copy that nobody
 * watches. Parameters are bound in order, {@code ?1}, {@code ?2} …
 */
public final class Jpql {
  private static final int AT_ONCE = 500;

  private final Transactions transactions;

  public Jpql(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Everything a question finds. */
  public <T> List<T> list(Class<T> type, String question, Object... parameters) {
    return ask(em -> bound(em, type, question, parameters).getResultList());
  }

  /** The first of what a question finds, no more than so many. */
  public <T> List<T> page(int limit, Class<T> type, String question, Object... parameters) {
    return ask(em -> bound(em, type, question, parameters).setMaxResults(limit).getResultList());
  }

  /** The first thing a question finds. */
  public <T> Optional<T> first(Class<T> type, String question, Object... parameters) {
    return page(1, type, question, parameters).stream().findFirst();
  }

  /** The number a question answers; 0 when it answers none. */
  public long number(String question, Object... parameters) {
    return first(Number.class, question, parameters).map(Number::longValue).orElse(0L);
  }

  /**
   * What a question finds for some keys; asked several times when they are many.
   *
   * @param question with the keys as its first parameter: {@code … where n.no in ?1}
   * @param others its other parameters, from {@code ?2} on
   */
  public <T> List<T> among(
      Collection<String> keys, Class<T> type, String question, Object... others) {
    List<String> all = List.copyOf(new TreeSet<>(keys));
    Object[] parameters = new Object[1 + others.length];
    System.arraycopy(others, 0, parameters, 1, others.length);
    List<T> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      parameters[0] = all.subList(i, Math.min(all.size(), i + AT_ONCE));
      found.addAll(list(type, question, parameters));
    }
    return found;
  }

  /** Changes or deletes in the database itself; what was found before does not know of it. */
  public int change(String order, Object... parameters) {
    return transactions.inTransaction(
        () ->
            Refusal.said(
                () -> bound(transactions.em().createQuery(order), parameters).executeUpdate()));
  }

  /** The entity of a key. */
  public <T> Optional<T> find(Class<T> type, Object key) {
    return ask(em -> Optional.ofNullable(em.find(type, key)));
  }

  /** Adds new entities, in this order. */
  public void add(Collection<?> entities) {
    transactions.run(() -> entities.forEach(transactions.em()::persist));
  }

  /** Deletes entities that were found in the thread's transaction. */
  public void remove(Collection<?> entities) {
    transactions.run(() -> entities.forEach(transactions.em()::remove));
  }

  private <R> R ask(Function<EntityManager, R> question) {
    return transactions.read(() -> Refusal.said(() -> question.apply(transactions.em())));
  }

  private static <T> TypedQuery<T> bound(
      EntityManager em, Class<T> type, String question, Object... parameters) {
    return bound(em.createQuery(question, type), parameters);
  }

  private static <Q extends Query> Q bound(Q query, Object... parameters) {
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
