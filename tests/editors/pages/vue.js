import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { composer, ready, sent } from './page.js';

const text = ref('');
const update = (value) => {
  text.value = value;
};
createApp({
  render: () =>
    withDirectives(
      h('textarea', {
        'onUpdate:modelValue': update,
        onKeydown: (event) => event.key === 'Enter' && sent(),
      }),
      [[vModelText, text.value]],
    ),
}).mount(composer);
ready({ element: () => composer.querySelector('textarea'), model: () => text.value, draft: update });
